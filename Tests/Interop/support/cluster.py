"""A PostgreSQL of a case, for more than one kontord: made in a temporary directory, gone with the case."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from support import books

PORT = 5432  # of the socket's name alone: nothing listens on TCP


class Cluster:
    """Use as a context manager."""

    def __init__(self):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="kontor-interop-pg-"))
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        assert found, "no PostgreSQL in /usr/lib/postgresql"
        self.programs = found[-1]

    def __enter__(self):
        try:
            if os.geteuid() == 0:
                # The server refuses root.
                shutil.chown(self.directory, "postgres", "postgres")
            self._run("initdb", "-D", self._data, "--auth=trust", "--username=kontor", "--encoding=UTF8")
            settings = f"-c listen_addresses='' -c unix_socket_directories='{self.directory}' -c port={PORT}"
            self._run("pg_ctl", "start", "--wait", "-D", self._data, "-o", settings,
                      "-l", str(self.directory / "log"))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if (self.directory / "data/postmaster.pid").exists():
            self._run("pg_ctl", "stop", "--wait", "-D", self._data, "-m", "immediate")
        shutil.rmtree(self.directory, ignore_errors=True)

    @property
    def _data(self):
        return str(self.directory / "data")

    def _run(self, program, *arguments):
        owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        done = subprocess.run(
            [*owner, str(self.programs / program), *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            cwd="/",
        )  # fmt: skip
        assert done.returncode == 0, f"{program}: {done.stderr}"

    @property
    def url(self):
        return f"host={self.directory} port={PORT} user=kontor dbname=postgres"

    def ask(self, query):
        """What a query answers, a list of columns a row."""
        return books.psql(self.directory, PORT, "-c", query)

    def require_right_books(self, tenant):
        return books.require_right(self.directory, PORT, tenant)
