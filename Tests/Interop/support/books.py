"""A tenant's books, read by SQL of their own: nothing of Kontor's code.

    Tests/Interop/support/books.py DATA_DIR TENANT...

prints what the SQL counted in the database of a kontord that runs on DATA_DIR, and ends with 1 when
anything differs.
"""

import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
SECONDS_MAX = 300


def psql(socket_folder, port, *arguments):
    """What a query answers, a list of columns a row."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/psql"))
    done = subprocess.run(
        [str(found[-1]) if found else shutil.which("psql"), "-X", "-At", "-F", "\t"]
        + ["-v", "ON_ERROR_STOP=1", "-h", str(socket_folder), "-p", str(port), "-U", "kontor"]
        + [*arguments, "postgres"],
        capture_output=True,
        text=True,
        timeout=SECONDS_MAX,
        # Compiling dozens of checks takes many times as long as they do.
        env=os.environ | {"PGOPTIONS": "-c jit=off"},
    )
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def check(socket_folder, port, tenant, file):
    """What reconcile.sql or invariants.sql counts: name, things, differences."""
    rows = psql(socket_folder, port, "-v", f"tenant={tenant}", "-f", str(HERE / file))
    return [(name, int(count), int(different)) for name, count, different in rows]


def require_right(socket_folder, port, tenant):
    """Nothing differs and every invariant holds; answers how many checks that were."""
    rows = everything(socket_folder, port, tenant)
    assert len(rows) > 30, rows
    wrong = [row for row in rows if row[2]]
    assert not wrong, wrong
    return len(rows)


def everything(socket_folder, port, tenant):
    """What both files count."""
    return [row for file in ("reconcile.sql", "invariants.sql")
            for row in check(socket_folder, port, tenant, file)]


def socket_of(data):
    """The folder and the port of the PostgreSQL of a kontord's own on that directory."""
    socket = next(pathlib.Path(data).rglob(".s.PGSQL.*[0-9]"))
    return socket.parent, socket.name.rsplit(".", 1)[1]


def main(data, tenants):
    where = socket_of(data)
    wrong = 0
    for tenant in tenants:
        for name, count, different in everything(*where, tenant):
            print(tenant, name, count, different, sep="\t")
            wrong += different
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
