// bench.v1.Bench on gRPC C++, the asynchronous way that gRPC's own benchmarks take: one thread, one
// completion queue, calls waited for in advance. usage: grpc-cpp-echo PORT
#include <grpcpp/grpcpp.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#include "bench.grpc.pb.h"

using bench::v1::Bench;
using bench::v1::Msg;

namespace {

constexpr int kWaiting = 1000;  // calls of each kind that are waited for: as many as the load has in flight

// What a tag on the queue stands for: the next step of a call.
class Call {
 public:
  virtual ~Call() = default;
  virtual void Proceed(bool ok) = 0;
};

class EchoCall final : public Call {
 public:
  EchoCall(Bench::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue) {
    Wait();
  }

  void Proceed(bool ok) override {
    if (!ok) {
      delete this;
    } else if (!answered_) {
      answered_ = true;
      responder_->Finish(request_, grpc::Status::OK, this);
    } else {
      Wait();
    }
  }

 private:
  void Wait() {
    answered_ = false;
    context_ = std::make_unique<grpc::ServerContext>();
    responder_ = std::make_unique<grpc::ServerAsyncResponseWriter<Msg>>(context_.get());
    service_->RequestEcho(context_.get(), &request_, responder_.get(), queue_, queue_, this);
  }

  Bench::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  std::unique_ptr<grpc::ServerContext> context_;
  std::unique_ptr<grpc::ServerAsyncResponseWriter<Msg>> responder_;
  Msg request_;
  bool answered_ = false;
};

class ExpandCall final : public Call {
 public:
  ExpandCall(Bench::AsyncService* service, grpc::ServerCompletionQueue* queue)
      : service_(service), queue_(queue) {
    Wait();
  }

  void Proceed(bool ok) override {
    if (!ok) {
      delete this;
    } else if (finished_) {
      Wait();
    } else if (left_ < 0) {
      left_ = request_.n() > 1 ? request_.n() : 1;
      Write();
    } else {
      Write();
    }
  }

 private:
  void Wait() {
    left_ = -1;
    finished_ = false;
    context_ = std::make_unique<grpc::ServerContext>();
    writer_ = std::make_unique<grpc::ServerAsyncWriter<Msg>>(context_.get());
    service_->RequestExpand(context_.get(), &request_, writer_.get(), queue_, queue_, this);
  }

  void Write() {
    if (left_ > 0) {
      left_ -= 1;
      writer_->Write(request_, this);
    } else {
      finished_ = true;
      writer_->Finish(grpc::Status::OK, this);
    }
  }

  Bench::AsyncService* service_;
  grpc::ServerCompletionQueue* queue_;
  std::unique_ptr<grpc::ServerContext> context_;
  std::unique_ptr<grpc::ServerAsyncWriter<Msg>> writer_;
  Msg request_;
  int64_t left_ = -1;
  bool finished_ = false;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s PORT\n", argv[0]);
    return 2;
  }
  Bench::AsyncService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(std::string("127.0.0.1:") + argv[1], grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  auto queue = builder.AddCompletionQueue();
  auto server = builder.BuildAndStart();
  if (!server) return 1;
  for (int i = 0; i < kWaiting; i++) new EchoCall(&service, queue.get());
  for (int i = 0; i < 16; i++) new ExpandCall(&service, queue.get());
  void* tag;
  bool ok;
  while (queue->Next(&tag, &ok)) static_cast<Call*>(tag)->Proceed(ok);
}
