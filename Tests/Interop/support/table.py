"""The table of gRPC's interoperability cases: which client against which server, over what."""

from support import kontor_client
from support.official_server import NOT_SERVED, OfficialServer
from support.registry import CASES
from support.server import Server

SECURITIES = {"plaintext": "plain", "tls": "TLS", "mutual": "mutual"}
PAIRS = ("grpcio → kontord", "KontorClient → kontord", "KontorClient → grpcio")
CELL = 7
UNSERVED = "–"


def grpcio_case(name):
    """The case of that name as grpcio runs it: `official: NAME, …` or `gzip: NAME: …`."""
    for case in CASES:
        group, _, rest = case.name.partition(": ")
        if group in ("official", "gzip") and rest.split(" ")[0].rstrip(":,") == name:
            return case
    raise AssertionError(f"grpcio has no case {name}")


def collect(run):
    """{(pair, security): {case: failure, None if it passed}}; `run(case, server)` runs one of ours and gives
    its failure with a note."""
    names = kontor_client.case_names()
    results = {}
    for security in SECURITIES:
        with Server(security=security) as server:
            results[PAIRS[0], security] = {
                name: run(grpcio_case(name), server)[0] for name in names
            }
            results[PAIRS[1], security] = kontor_client.run_cases(
                server.address, names, server.certificates, security
            )
            served = [name for name in names if name not in NOT_SERVED]
            with OfficialServer(server.certificates, security) as official:
                results[PAIRS[2], security] = kontor_client.run_cases(
                    official.address, served, server.certificates, security
                )
    return names, results


def write(names, results):
    """Prints the table; returns how many cells failed."""
    width = max(map(len, names)) + 2
    columns = [(pair, security) for pair in PAIRS for security in SECURITIES]
    span = (CELL + 1) * len(SECURITIES)
    print(" " * width + "".join(f"{pair:<{span}} " for pair in PAIRS).rstrip())
    heads = (" ".join(f"{head:<{CELL}}" for head in SECURITIES.values()) for _ in PAIRS)
    print(" " * width + "  ".join(heads).rstrip())
    failures = []
    for name in names:
        line = f"{name:<{width}}"
        for number, column in enumerate(columns):
            outcome = results[column].get(name, UNSERVED)
            word = {None: "passed", UNSERVED: UNSERVED}.get(outcome, "FAILED")
            if word == "FAILED":
                failures.append((name, column, outcome))
            line += f"{word:<{CELL}} " + (" " if number % len(SECURITIES) == 2 else "")
        print(line.rstrip())
    print(
        "\nmutual: TLS with a client's certificate. –: grpcio's server does not show whether a request came"
        "\ncompressed. grpcio's client does not show it of a response, nor choose it by message: where"
        "\nthat matters frames are written and read in its place."
    )
    for name, (pair, security), failure in failures:
        print(f"\n{name}, {pair}, {SECURITIES[security]}:\n{failure}")
    cells = sum(map(len, results.values()))
    print(f"\n{cells - len(failures)} passed, {len(failures)} failed", flush=True)
    return len(failures)
