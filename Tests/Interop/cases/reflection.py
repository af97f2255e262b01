"""Reflection, as a client uses it that knows no contract."""

import grpc
from google.protobuf import descriptor_pool, message_factory
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)
from support.registry import case
from support.server import Server

ORDERS = "kontor.orders.v1.OrderService"


@case("reflection: a client that knows no contract finds a service and calls it (v1alpha, RPC-29)")
def reflection_alone(server: Server) -> None:
    with server.channel() as channel:
        database = ProtoReflectionDescriptorDatabase(channel)
        services = set(database.get_services())
        for name in (ORDERS, "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"):
            assert name in services, services
        pool = descriptor_pool.DescriptorPool(database)
        for name in services:
            assert pool.FindServiceByName(name).methods, name
        echo = pool.FindServiceByName("bench.v1.Bench").FindMethodByName("Echo")
        message = message_factory.GetMessageClass(echo.input_type)
        call = channel.unary_unary(
            "/bench.v1.Bench/Echo",
            request_serializer=message.SerializeToString,
            response_deserializer=message.FromString,
        )
        assert call(message(id="found", n=7), timeout=10) == message(id="found", n=7)
        assert pool.FindExtensionByName("kontor.options.v1.access").number == 50001


@case("reflection: v1 has the same messages under its own name (RPC-29)")
def reflection_v1(server: Server) -> None:
    with server.channel() as channel:
        ask = channel.stream_stream(
            "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
            request_serializer=reflection_pb2.ServerReflectionRequest.SerializeToString,
            response_deserializer=reflection_pb2.ServerReflectionResponse.FromString,
        )
        questions = [
            reflection_pb2.ServerReflectionRequest(file_containing_symbol=ORDERS),
            reflection_pb2.ServerReflectionRequest(file_containing_symbol="no.Symbol"),
        ]
        found, missing = ask(iter(questions), timeout=10)
        assert len(found.file_descriptor_response.file_descriptor_proto) > 5, found
        assert missing.error_response.error_code == grpc.StatusCode.NOT_FOUND.value[0], missing
