"""The command line of `kontor`, against a server of the tests."""

import os
import subprocess

PROGRAM = os.environ["KONTOR"]
SECONDS_MAX = 300


def kontor(server, tenant, *arguments, fails=False):
    """The command line's standard output."""
    command = [PROGRAM, *arguments, "--server", server.address, "--tenant", tenant]
    if server.certificates:
        command += ["--tls-ca", server.certificates.path("ca.pem")]
        if server.security == "mutual":
            command += ["--tls-cert", server.certificates.path("client.pem")]
            command += ["--tls-key", server.certificates.path("client.key")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS_MAX)
    assert (done.returncode != 0) == fails, (command, done.returncode, done.stdout, done.stderr)
    return done.stderr if fails else done.stdout
