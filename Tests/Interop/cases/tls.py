"""TLS as operators and clients of another language see it."""

import os
import socket
import ssl

import grpc
from grpc.testing import empty_pb2, test_pb2_grpc
from support.registry import case
from support.server import Certificates, Server


def call(server, credentials):
    """One call over a new connection; raises grpc.RpcError if it fails."""
    options = [("grpc.use_local_subchannel_pool", 1)]
    with grpc.secure_channel(server.address, credentials, options=options) as channel:
        test_pb2_grpc.TestServiceStub(channel).EmptyCall(empty_pb2.Empty(), timeout=20)


def unavailable(server, credentials):
    try:
        call(server, credentials)
    except grpc.RpcError as error:
        assert error.code() == grpc.StatusCode.UNAVAILABLE, error
    else:
        raise AssertionError("the call was answered")


@case("tls: clients are asked for certificates as --tls-client-auth says", own_server=True)
def client_certificates():
    for mode in ("optional", "required"):
        with Server("--tls-client-auth", mode, security="mutual") as server:
            call(server, server.certificates.credentials(shows_own=True))
            anonymous = server.certificates.credentials(shows_own=False)
            (call if mode == "optional" else unavailable)(server, anonymous)
            stranger = Certificates(server.directory / "stranger")
            trusted = server.certificates.text("ca.pem")
            own = stranger.text("client.key"), stranger.text("client.pem")
            unavailable(server, grpc.ssl_channel_credentials(trusted, *own))


@case("tls: SIGHUP gives new connections new certificates, and broken ones change nothing", own_server=True)
def reload():
    with Server(security="tls") as server, server.channel() as channel:
        stub = test_pb2_grpc.TestServiceStub(channel)
        stub.EmptyCall(empty_pb2.Empty(), timeout=20)
        before = server.certificates.credentials(shows_own=False)
        call(server, before)
        server.certificates.make("--force")
        call(server, before)  # not yet
        server.reload("TLS files are read again")
        after = server.certificates.credentials(shows_own=False)
        call(server, after)
        unavailable(server, before)
        stub.EmptyCall(empty_pb2.Empty(), timeout=20)  # open before, and still
        key = server.certificates.folder / "server.key"
        key.write_text("no key")
        server.reload(f"TLS stays as it is: {key} holds no private key")
        call(server, after)


@case("tls: a peer without ALPN h2 gets the alert no_application_protocol", own_server=True)
def no_protocol():
    with Server(security="tls") as server:
        host, port = server.address.rsplit(":", 1)
        for protocols in ([], ["http/1.1"]):
            context = ssl.create_default_context(cafile=server.certificates.path("ca.pem"))
            if protocols:
                context.set_alpn_protocols(protocols)
            raw = socket.create_connection((host, int(port)), 20)
            try:
                context.wrap_socket(raw, server_hostname=host)
            except ssl.SSLError as error:
                assert "NO_APPLICATION_PROTOCOL" in str(error).upper().replace(" ", "_"), error
            else:
                raise AssertionError(f"the handshake with {protocols} was made")


@case("tls: a file that can't be used is named, and nothing is started", own_server=True)
def bad_files():
    server = Server(security="tls")
    server.secure()
    (server.certificates.folder / "server.pem").unlink()
    try:
        with server:
            raise AssertionError("kontord serves without a certificate")
    except AssertionError as failure:
        assert "server.pem: open: No such file or directory" in str(failure), failure
    assert not server.directory.exists(), os.listdir(server.directory)
