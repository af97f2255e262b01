"""A kontord of the tests: started on a free port and a temporary directory, ended by process id."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import threading

import grpc

START_SECONDS_MAX = 90  # the first start makes a PostgreSQL cluster and migrates it
STOP_SECONDS_MAX = 60  # drain, then a checkpoint


def free_port():
    """For what listens itself and has to be told of before it does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Certificates:
    """What `kontord dev-certs` makes."""

    def __init__(self, folder):
        self.folder = folder
        self.make()

    def make(self, *flags):
        command = [os.environ["KONTORD"], "dev-certs", "--out", str(self.folder), *flags]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def path(self, name):
        return str(self.folder / name)

    def text(self, name):
        return (self.folder / name).read_bytes()

    def flags(self, security):
        """What makes kontord serve so."""
        flags = ["--tls-cert", self.path("server.pem"), "--tls-key", self.path("server.key")]
        return flags + (["--tls-client-ca", self.path("ca.pem")] if security == "mutual" else [])

    def credentials(self, shows_own):
        """A client's, with its own certificate or without."""
        own = [self.text("client.key"), self.text("client.pem")] if shows_own else []
        return grpc.ssl_channel_credentials(self.text("ca.pem"), *own)

    def context(self, shows_own):
        """The same for Python's own TLS."""
        context = ssl.create_default_context(cafile=self.path("ca.pem"))
        context.set_alpn_protocols(["h2"])
        if shows_own:
            context.load_cert_chain(self.path("client.pem"), self.path("client.key"))
        return context


class Server:
    """Use as a context manager; `stop` and `kill` may come before, and `start` again after them."""

    # Of every server that does not choose: "plaintext", "tls" or "mutual".
    security = "plaintext"

    def __init__(self, *flags, security=None):
        self.flags = flags
        self.security = security or Server.security
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="kontor-interop-"))
        # PostgreSQL runs as another user when the tests run as root.
        self.directory.chmod(0o755)
        self.certificates = None
        self.process = None
        self.address = None
        self.lines = []
        self.heard = threading.Condition()  # a line more

    def __enter__(self):
        try:
            return self.start()
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS_MAX)
            except subprocess.TimeoutExpired:
                self.kill()
        self._end_postmaster()
        shutil.rmtree(self.directory, ignore_errors=True)

    def secure(self):
        """Makes the certificates that its security needs, once."""
        if self.security != "plaintext" and not self.certificates:
            self.certificates = Certificates(self.directory / "certificates")
            self.flags += tuple(self.certificates.flags(self.security))

    def start(self):
        """Starts kontord and waits until it says that it serves."""
        self.secure()
        self.process = subprocess.Popen(
            [
                os.environ["KONTORD"],
                "--listen", self.address or "127.0.0.1:0",
                "--data-dir", str(self.directory / "data"),
                "--interop",
                *self.flags,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        serves = threading.Event()
        threading.Thread(target=self._read_log, args=(self.process, serves), daemon=True).start()
        if not serves.wait(START_SECONDS_MAX):
            raise AssertionError(f"kontord does not serve after {START_SECONDS_MAX} s\n{self.log}")
        if self.process.poll() is not None:
            raise AssertionError(f"kontord ended with {self.process.returncode}\n{self.log}")
        return self

    def _read_log(self, process, serves):
        for line in process.stderr:
            with self.heard:
                self.lines.append(line)
                self.heard.notify_all()
            found = re.search(r" serving on (\S+)", line)
            if found:
                self.address = found[1]
                serves.set()
        process.wait()
        serves.set()

    @property
    def log(self):
        return "".join(self.lines[-40:])

    def channel(self, **options):
        """A connection of its own: grpcio shares connections between channels otherwise."""
        options.setdefault("grpc.use_local_subchannel_pool", 1)
        if not self.certificates:
            return grpc.insecure_channel(self.address, options=list(options.items()))
        credentials = self.certificates.credentials(self.security == "mutual")
        return grpc.secure_channel(self.address, credentials, options=list(options.items()))

    def connect(self, seconds):
        """A connection of bytes, behind TLS where the server speaks it."""
        host, port = self.address.rsplit(":", 1)
        raw = socket.create_connection((host, int(port)), seconds)
        if not self.certificates:
            return raw
        context = self.certificates.context(self.security == "mutual")
        return context.wrap_socket(raw, server_hostname=host)

    @property
    def pid(self):
        return self.process.pid

    @property
    def is_running(self):
        return self.process.poll() is None

    def reload(self, expected):
        """Sends SIGHUP and waits until the log says what came of it."""
        with self.heard:
            seen = len(self.lines)
            self.process.send_signal(signal.SIGHUP)
            is_said = self.heard.wait_for(
                lambda: any(expected in line for line in self.lines[seen:]), START_SECONDS_MAX
            )
            assert is_said, f"the log does not say '{expected}'\n{self.log}"

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def wait(self):
        """Waits for the end; returns the exit status."""
        return self.process.wait(STOP_SECONDS_MAX)

    def kill(self):
        self.process.kill()
        self.process.wait()

    @property
    def postmaster_pid(self):
        """Process id of the private PostgreSQL; None if it never ran."""
        try:
            text = (self.directory / "data/postgres/postmaster.pid").read_text()
        except FileNotFoundError:
            return None
        return int(text.split("\n")[0])

    def kill_postmaster(self):
        os.kill(self.postmaster_pid, signal.SIGKILL)

    @contextlib.contextmanager
    def table_locked(self, table):
        """Keeps everyone from reading or writing a table of the private PostgreSQL."""
        psql = subprocess.Popen(
            ["psql", "-X", "-q", "-h", str(self.directory / "data/socket"), "-U", "kontor", "postgres"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            psql.stdin.write(f"BEGIN; LOCK TABLE {table}; \\echo locked\n")
            psql.stdin.flush()
            assert psql.stdout.readline() == "locked\n", f"{table} can't be locked"
            yield
        finally:
            psql.communicate("COMMIT;\n", STOP_SECONDS_MAX)

    @contextlib.contextmanager
    def database_stopped(self):
        """Keeps the private PostgreSQL away: killed, and without its cluster it does not start again."""
        pid, cluster = self.postmaster_pid, self.directory / "data/postgres"
        away = cluster.with_name("postgres.away")
        cluster.rename(away)
        os.kill(pid, signal.SIGKILL)
        try:
            yield
        finally:
            away.rename(cluster)

    def _end_postmaster(self):
        """What a killed kontord left running."""
        pid = self.postmaster_pid
        if pid is None:
            return
        try:
            # The id may be another program's by now.
            if str(self.directory).encode() in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, signal.SIGQUIT)
        except (FileNotFoundError, ProcessLookupError):
            pass

    def resident_bytes(self):
        """Memory of the process that is in RAM."""
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def cpu_ticks(self):
        """Time that the process has computed, in clock ticks."""
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])
