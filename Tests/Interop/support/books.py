"""A tenant's books, read by SQL of their own: nothing of Kontor's code."""

import pathlib
import shutil
import subprocess

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
    )
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def check(socket_folder, port, tenant, file):
    """What reconcile.sql or invariants.sql counts: name, things, differences."""
    rows = psql(socket_folder, port, "-v", f"tenant={tenant}", "-f", str(HERE / file))
    return [(name, int(count), int(different)) for name, count, different in rows]


def require_right(socket_folder, port, tenant):
    """Nothing differs and every invariant holds; answers how many checks that were."""
    rows = check(socket_folder, port, tenant, "reconcile.sql")
    rows += check(socket_folder, port, tenant, "invariants.sql")
    assert len(rows) > 30, rows
    wrong = [row for row in rows if row[2]]
    assert not wrong, wrong
    return len(rows)
