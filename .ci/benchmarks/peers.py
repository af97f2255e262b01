"""Servers of the same contract on other libraries, built when they are first asked for."""

import pathlib
import shutil

from servers import ROOT, fail, run

SOURCES = pathlib.Path(__file__).resolve().parent / "peers"
BUILT = ROOT / ".build" / "bench" / "peers"
CONTRACT = ROOT / "Protos" / "bench" / "v1" / "bench.proto"


def nghttp2_c() -> list[str]:
    """Echo in C on libnghttp2, epoll and protobuf-c: what the library allows."""
    return _built("nghttp2-c", SOURCES / "nghttp2-c" / "server.c", _nghttp2_c)


def grpc_cpp() -> list[str]:
    """gRPC C++ of Debian (libgrpc++-dev), asynchronous, one thread."""
    return _built("grpc-cpp", SOURCES / "grpc-cpp" / "server.cc", _grpc_cpp)


def grpc_swift() -> list[str]:
    """grpc-swift-2 over SwiftNIO."""
    return _built("grpc-swift", SOURCES / "grpc-swift" / "Package.swift", _grpc_swift)


def _built(name: str, source: pathlib.Path, build) -> list[str]:
    program = BUILT / f"{name}-echo"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        folder = BUILT / name
        folder.mkdir(parents=True, exist_ok=True)
        build(folder, program)
    return [str(program)]


def _contract(folder: pathlib.Path) -> None:
    """The contract where compilers look for it by its bare name."""
    shutil.copyfile(CONTRACT, folder / "bench.proto")


def _nghttp2_c(folder: pathlib.Path, program: pathlib.Path) -> None:
    _contract(folder)
    run(["protoc-c", "--c_out=.", "bench.proto"], cwd=folder)
    run(
        ["cc", "-O2", "-DNDEBUG", "-std=c11", "-I.", str(SOURCES / "nghttp2-c" / "server.c")]
        + ["bench.pb-c.c", "-o", str(program), "-lnghttp2", "-lprotobuf-c"],
        cwd=folder,
    )


def _grpc_cpp(folder: pathlib.Path, program: pathlib.Path) -> None:
    plugin = shutil.which("grpc_cpp_plugin")
    if not plugin or not shutil.which("protoc"):
        fail("gRPC C++ is missing: apt-get install libgrpc++-dev protobuf-compiler-grpc g++")
    _contract(folder)
    run(
        ["protoc", "--cpp_out=.", "--grpc_out=.", f"--plugin=protoc-gen-grpc={plugin}"]
        + ["bench.proto"],
        cwd=folder,
    )
    flags = run(["pkg-config", "--cflags", "--libs", "grpc++", "protobuf"]).split()
    run(
        ["g++", "-O2", "-DNDEBUG", "-std=c++17", "-I.", str(SOURCES / "grpc-cpp" / "server.cc")]
        + ["bench.pb.cc", "bench.grpc.pb.cc", "-o", str(program), *flags],
        cwd=folder,
    )


def _grpc_swift(folder: pathlib.Path, program: pathlib.Path) -> None:
    shutil.copytree(SOURCES / "grpc-swift", folder, dirs_exist_ok=True)
    _contract(folder)
    # SwiftProtobuf's compiler comes with the package itself.
    run(["swift", "build", "-c", "release", "--product", "protoc-gen-swift"], cwd=folder)
    bin_path = pathlib.Path(run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=folder).strip())
    run(
        ["protoc", f"--plugin={bin_path / 'protoc-gen-swift'}", "--swift_out=Sources/grpc-swift-echo"]
        + ["bench.proto"],
        cwd=folder,
    )
    run(["swift", "build", "-c", "release", "--product", "grpc-swift-echo"], cwd=folder)
    shutil.copyfile(bin_path / "grpc-swift-echo", program)
    program.chmod(0o755)
