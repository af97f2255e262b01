"""KontorClient, as the program kontor-interop that runs gRPC's cases with it."""

import os
import re
import subprocess

PROGRAM = os.environ["KONTOR_INTEROP"]
SECONDS_MAX = 170  # below the limit of a case of the runner


def case_names():
    """Those that any server of the test service passes."""
    listed = subprocess.run([PROGRAM, "--list"], check=True, capture_output=True, text=True)
    return listed.stdout.split()


def tls_flags(certificates, security):
    if not certificates:
        return []
    own = ["--tls-cert", certificates.path("client.pem"), "--tls-key", certificates.path("client.key")]
    return ["--tls-ca", certificates.path("ca.pem")] + (own if security == "mutual" else [])


def run_cases(address, names, certificates=None, security="plaintext"):
    """Of each case None if it passed, else what went wrong."""
    command = [PROGRAM, "--target", address, *tls_flags(certificates, security), *names]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS_MAX)
    outcomes = {}
    for verdict, name, reason in re.findall(
        r"^(passed|FAILED)  (\S+)\n(?:        (.*)\n)?", ran.stdout, re.MULTILINE
    ):
        outcomes[name] = reason if verdict == "FAILED" else None
    missing = [name for name in names if name not in outcomes]
    assert not missing, f"no word of {missing}; exit {ran.returncode}\n{ran.stdout}{ran.stderr}"
    assert (ran.returncode == 0) == (not any(outcomes.values())), ran
    return outcomes


def run_case(address, name):
    """One case over plaintext; raises if it fails."""
    failure = run_cases(address, [name])[name]
    assert failure is None, failure
