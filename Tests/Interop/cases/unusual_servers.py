"""KontorClient against servers that do what a good one does not, or rarely
(gRPC http2-interop-test-descriptions.md)."""

import h2.settings
from support import kontor_client
from support.frame_server import ANSWER, FrameServer
from support.registry import case

SMALL_FRAME_BYTES, PADDING_BYTES = 5, 255


def answer(connection, stream):
    connection.headers(stream)
    connection.data(stream, ANSWER)
    connection.trailers(stream)


def answer_and_leave(connection, stream):
    answer(connection, stream)
    connection.leave(stream)


def goaway(name):
    with FrameServer(answer_and_leave) as server:
        kontor_client.run_case(server.address, name)
    assert [connection.answered for connection in server.connections] == [1, 1]


@case("KontorClient: goaway: the next call goes over a new connection", own_server=True)
def goaway_noticed():
    goaway("goaway")


@case("KontorClient: goaway: a call that it crosses goes over a new connection", own_server=True)
def goaway_unnoticed():
    goaway("goaway_unnoticed")


@case("KontorClient: rst_after_header", own_server=True)
def reset_after_header():
    def answer(connection, stream):
        connection.headers(stream)
        connection.reset(stream)

    with FrameServer(answer) as server:
        kontor_client.run_case(server.address, "rst_after_header")


@case("KontorClient: rst_during_data", own_server=True)
def reset_during_data():
    def answer(connection, stream):
        connection.headers(stream)
        connection.data(stream, ANSWER[: len(ANSWER) // 2])
        connection.reset(stream)

    with FrameServer(answer) as server:
        kontor_client.run_case(server.address, "rst_during_data")


@case("KontorClient: rst_after_data: a whole message without its status is none", own_server=True)
def reset_after_data():
    def answer(connection, stream):
        connection.headers(stream)
        connection.data(stream, ANSWER)
        connection.reset(stream)

    with FrameServer(answer) as server:
        kontor_client.run_case(server.address, "rst_after_data")


@case("KontorClient: ping: each is answered with what it carried", own_server=True)
def ping():
    def answer(connection, stream):
        connection.ping()
        connection.headers(stream)
        connection.ping()
        connection.data(stream, ANSWER[: len(ANSWER) // 2])
        connection.ping()
        connection.data(stream, ANSWER[len(ANSWER) // 2 :])
        connection.ping()
        connection.trailers(stream)

    with FrameServer(answer) as server:
        kontor_client.run_case(server.address, "ping")
    [connection] = server.connections
    assert connection.pongs == connection.pings == 4, connection.pongs


@case("KontorClient: max_streams: ten calls at once take turns where one stream is allowed", own_server=True)
def max_streams():
    only_one = {h2.settings.SettingCodes.MAX_CONCURRENT_STREAMS: 1}
    with FrameServer(answer, only_one) as server:
        kontor_client.run_case(server.address, "max_streams")
    assert sum(connection.answered for connection in server.connections) == 11
    assert max(connection.open_max for connection in server.connections) == 1


@case("KontorClient: data_frame_padding: the window of padding is given back", own_server=True)
def data_frame_padding():
    def padded(connection, stream):
        connection.headers(stream)
        connection.data(stream, ANSWER, SMALL_FRAME_BYTES, PADDING_BYTES)
        connection.trailers(stream)

    with FrameServer(padded) as server:
        kontor_client.run_case(server.address, "data_frame_padding")


@case("KontorClient: no_df_padding_sanity_test: as many frames without padding", own_server=True)
def no_data_frame_padding():
    def unpadded(connection, stream):
        connection.headers(stream)
        connection.data(stream, ANSWER, SMALL_FRAME_BYTES)
        connection.trailers(stream)

    with FrameServer(unpadded) as server:
        kontor_client.run_case(server.address, "no_df_padding_sanity_test")
