// Written by protoc-gen-kontor; do not edit.

@_exported public import ProtobufRuntime

/// Every service of the contracts with its methods and their messages.
package enum Catalogue {
  package static let services: [ServiceEntry] = [
    ServiceEntry("bench.v1.Bench", "Gives messages back.", [
      MethodEntry(BenchMethods.echo, Msg.type, Msg.type, "Gives the message back."),
      MethodEntry(BenchMethods.expand, Msg.type, Msg.type, "Gives the message back `n` times; once where `n` is 0."),
      MethodEntry(BenchMethods.chat, Msg.type, Msg.type, "Gives each message back as it comes."),
    ]),
    ServiceEntry("grpc.health.v1.Health", "Tells load balancers, supervisors and clients whether the server takes calls.", [
      MethodEntry(HealthMethods.check, HealthCheckRequest.type, HealthCheckResponse.type, "Gives the health of a service once. An unknown service is NOT_FOUND."),
      MethodEntry(HealthMethods.list, HealthListRequest.type, HealthListResponse.type, "Gives the health of all services. More than 100 services are RESOURCE_EXHAUSTED."),
      MethodEntry(HealthMethods.watch, HealthCheckRequest.type, HealthCheckResponse.type, "Gives the health of a service at once and again on every change. An unknown service is\nreported as SERVICE_UNKNOWN and watched on, as it may appear."),
    ]),
    ServiceEntry("grpc.reflection.v1.ServerReflection", "Gives out the contracts that a server serves, for tools that learn of them at run time.", [
      MethodEntry(ServerReflectionMethods.serverReflectionInfo, ServerReflectionRequest.type, ServerReflectionResponse.type, "Answers one question after the other. What can't be answered is an `error_response`; the\nstream goes on."),
    ]),
    ServiceEntry("grpc.testing.TestService", "Every kind of call, for peers in other languages to be tested against.", [
      MethodEntry(TestServiceMethods.emptyCall, Empty.type, Empty.type, "Gives an empty message for an empty message."),
      MethodEntry(TestServiceMethods.unaryCall, SimpleRequest.type, SimpleResponse.type, "Gives one response of the size asked for."),
      MethodEntry(TestServiceMethods.cacheableUnaryCall, SimpleRequest.type, SimpleResponse.type, "As UnaryCall, with cache control headers."),
      MethodEntry(TestServiceMethods.streamingOutputCall, StreamingOutputCallRequest.type, StreamingOutputCallResponse.type, "Gives one response for each entry of `response_parameters`."),
      MethodEntry(TestServiceMethods.streamingInputCall, StreamingInputCallRequest.type, StreamingInputCallResponse.type, "Gives the sum of the payload sizes once the client has sent all."),
      MethodEntry(TestServiceMethods.fullDuplexCall, StreamingOutputCallRequest.type, StreamingOutputCallResponse.type, "Answers each request at once with its responses."),
      MethodEntry(TestServiceMethods.halfDuplexCall, StreamingOutputCallRequest.type, StreamingOutputCallResponse.type, "Answers the requests in order once the client has sent all."),
      MethodEntry(TestServiceMethods.unimplementedCall, Empty.type, Empty.type, "Never implemented: the answer is UNIMPLEMENTED."),
    ]),
    ServiceEntry("grpc.testing.UnimplementedService", "A service that no server has.", [
      MethodEntry(UnimplementedServiceMethods.unimplementedCall, Empty.type, Empty.type, "Never implemented: the answer is UNIMPLEMENTED."),
    ]),
    ServiceEntry("kontor.admin.v1.RuntimeService", "One server process from the inside: its loops, connections and calls, as channelz shows them (gRFC A14).\n\nEach answer is about the process that gives it: behind a load balancer, ask each one. Answers are\ntaken while the server works, loop after loop, and are no snapshot of one instant. These calls are\nserved however much there is to do, and count for nobody's share.", [
      MethodEntry(RuntimeServiceMethods.getRuntime, GetRuntimeRequest.type, Runtime.type, "Gives all counters and gauges of every loop: connections, streams, handlers, what peers did wrong,\nwhat load shedding held and refused, database connections and the queues before them."),
      MethodEntry(RuntimeServiceMethods.listConnections, ListConnectionsRequest.type, ListConnectionsResponse.type, "Lists open connections, loop by loop in the order in which they came, page by page."),
      MethodEntry(RuntimeServiceMethods.listCalls, ListCallsRequest.type, ListCallsResponse.type, "Lists calls under way, those of one connection together, page by page. Calls whose stream is gone and\nwhose handler still runs are in `running_handlers` only."),
    ]),
    ServiceEntry("kontor.complaints.v1.ComplaintService", "Complaints of the caller's tenant.\n\nEvery change is idempotent by its `request_id`: the same id with the same request is not done\nagain and answers the complaint as it stands, with another request it is INVALID_ARGUMENT (I8). A\nstale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not\nallow FAILED_PRECONDITION.", [
      MethodEntry(ComplaintServiceMethods.createComplaint, CreateComplaintRequest.type, Complaint.type, "Takes a complaint (CMP-1, CMP-2), in state OPEN."),
      MethodEntry(ComplaintServiceMethods.getComplaint, GetComplaintRequest.type, Complaint.type, "Gives one complaint."),
      MethodEntry(ComplaintServiceMethods.listComplaints, ListComplaintsRequest.type, ListComplaintsResponse.type, "Lists complaints, newest first, page by page."),
      MethodEntry(ComplaintServiceMethods.assignComplaint, AssignComplaintRequest.type, Complaint.type, "Gives a complaint to a department and a person (CMP-3): OPEN or REOPENED to ASSIGNED; in\nASSIGNED it changes who has it."),
      MethodEntry(ComplaintServiceMethods.proposeSolution, ProposeSolutionRequest.type, Complaint.type, "Proposes a solution to the customer (CMP-4): from ASSIGNED, INVESTIGATING, WAITING_CUSTOMER or\nSOLUTION_PROPOSED, replacing an earlier proposal, to SOLUTION_PROPOSED."),
      MethodEntry(ComplaintServiceMethods.resolveComplaint, ResolveComplaintRequest.type, Complaint.type, "Records that the agreed solution was carried out, and what the customer thinks (CMP-5): from\nSOLUTION_PROPOSED, AGREED or EXECUTING to RESOLVED."),
    ]),
    ServiceEntry("kontor.complaints.v1.ExceptionService", "Exception cases of the caller's tenant (EXC-1…3): found by the service itself or raised by anyone.\nOf one kind and subject at most one case is unresolved; raising it again answers that case.\n\nEvery change is idempotent by its `request_id` and answers the case as it stands. A stale\n`expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not allow\nFAILED_PRECONDITION with reason EXCEPTION_CASE_STATE.", [
      MethodEntry(ExceptionServiceMethods.raiseException, RaiseExceptionRequest.type, ExceptionCase.type, "Marks an order as abnormal (EXC-2), in state OPEN. Where a case of the kind and order is\nunresolved, answers that one and changes nothing."),
      MethodEntry(ExceptionServiceMethods.getException, GetExceptionRequest.type, ExceptionCase.type, "Gives one case."),
      MethodEntry(ExceptionServiceMethods.listExceptions, ListExceptionsRequest.type, ListExceptionsResponse.type, "Lists cases, newest first, page by page."),
      MethodEntry(ExceptionServiceMethods.triageException, TriageExceptionRequest.type, ExceptionCase.type, "Gives a case to a department and a person, with a deadline (EXC-3): OPEN to ASSIGNED; in\nASSIGNED it changes who has it."),
      MethodEntry(ExceptionServiceMethods.planException, PlanExceptionRequest.type, ExceptionCase.type, "States the cause and the plan (EXC-3, EXC-4): ASSIGNED to PLANNED; in PLANNED it replaces them."),
      MethodEntry(ExceptionServiceMethods.resolveException, ResolveExceptionRequest.type, ExceptionCase.type, "Records what came of it: PLANNED or IN_PROGRESS to RESOLVED."),
      MethodEntry(ExceptionServiceMethods.informCustomer, InformCustomerRequest.type, ExceptionCase.type, "Records that the customer was told: RESOLVED to CUSTOMER_INFORMED."),
      MethodEntry(ExceptionServiceMethods.closeException, CloseExceptionRequest.type, ExceptionCase.type, "Ends a case: from CUSTOMER_INFORMED, or from RESOLVED where the customer has nothing to be told\n(`reason` says why)."),
    ]),
    ServiceEntry("kontor.inventory.v1.StockService", "Stock of the caller's tenant: master data, counters per SKU and warehouse, and the append-only\nledger behind them. At any time 0 <= reserved <= on_hand - quarantined (I1), and every counter is\nthe sum of its movements (I2).\n\nEvery change is idempotent by its `request_id`: the same id with the same request gives the first\nanswer again, with another request it is INVALID_ARGUMENT (I8). Quantities are in the product's\nunit.", [
      MethodEntry(StockServiceMethods.putProduct, PutProductRequest.type, Product.type, "Creates a product or replaces its data. Placed orders keep theirs (I14)."),
      MethodEntry(StockServiceMethods.putWarehouse, PutWarehouseRequest.type, Warehouse.type, "Creates a warehouse or replaces its data."),
      MethodEntry(StockServiceMethods.importStock, ImportStockRequest.type, ImportStockResponse.type, "Takes many products, warehouses and receipts of goods, in the order sent, each as its unary\ncall would. A refused item does not end the stream. After a broken connection the client sends\neverything again: what was taken before is counted as replayed."),
      MethodEntry(StockServiceMethods.receive, ReceiveRequest.type, ReceiveResponse.type, "Books goods that arrived at a warehouse, all lines or none. They are free for the next who\nasks: orders that wait for goods do not get them by this call. A repeat answers the counters as\nthey stand at its own time."),
      MethodEntry(StockServiceMethods.adjust, AdjustRequest.type, StockLevel.type, "Corrects what the books say is on hand, with a reason. A correction below what is reserved and\nquarantined is FAILED_PRECONDITION, an addition where the SKU was never received NOT_FOUND. A\nrepeat answers the counters as they stand at its own time."),
      MethodEntry(StockServiceMethods.getAvailability, GetAvailabilityRequest.type, GetAvailabilityResponse.type, "Gives the stock of several SKUs as committed when it was read. An unknown SKU or warehouse is\nNOT_FOUND."),
      MethodEntry(StockServiceMethods.listMovements, ListMovementsRequest.type, ListMovementsResponse.type, "Streams movements by SKU, within it by warehouse, within it oldest first. Resumable: see\n`resume_token`."),
      MethodEntry(StockServiceMethods.verifyLedger, VerifyLedgerRequest.type, VerifyLedgerResponse.type, "Proves the books at one instant: compares every counter with its movements and its reservations\nand streams what differs. The last message is the summary, also when nothing differs."),
    ]),
    ServiceEntry("kontor.logistics.v1.ShipmentService", "Shipments of the caller's tenant: one parcel each, with one carrier and one tracking number.\n\nEvery change is idempotent by its `request_id`: the same id with the same request is not done\nagain and answers the shipment as it stands, with another request it is INVALID_ARGUMENT (I8). A\nstale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the state does not\nallow FAILED_PRECONDITION.", [
      MethodEntry(ShipmentServiceMethods.createShipment, CreateShipmentRequest.type, Shipment.type, "Hands goods of an order to a carrier (LOG-1): takes the units from stock and from their\nreservations and counts them as shipped, in one transaction. The order has to be in ALLOCATED\nor IN_FULFILMENT without a hold; more units than are reserved are FAILED_PRECONDITION. A\ntracking number that the carrier has used before is ALREADY_EXISTS."),
      MethodEntry(ShipmentServiceMethods.getShipment, GetShipmentRequest.type, Shipment.type, "Gives one shipment with its tracking events."),
      MethodEntry(ShipmentServiceMethods.listShipments, ListShipmentsRequest.type, ListShipmentsResponse.type, "Lists shipments, newest first, page by page, without their tracking events."),
      MethodEntry(ShipmentServiceMethods.ingestTracking, IngestTrackingRequest.type, IngestTrackingResponse.type, "Takes events from carriers, one answer each, in the order sent. An event is known by (carrier,\ntracking number, event key): a repeat does nothing, and a late one is kept but moves no state\nback (LOG-2). An event may come before its shipment is known."),
      MethodEntry(ShipmentServiceMethods.confirmDelivery, ConfirmDeliveryRequest.type, Shipment.type, "Records that the customer has the goods (LOG-6) and counts them as delivered."),
    ]),
    ServiceEntry("kontor.orders.v1.OrderService", "Orders of the caller's tenant, from entry to completion.\n\nEvery change is idempotent by its `request_id`: the same id with the same request is not done\nagain, with another request it is INVALID_ARGUMENT (I8). A repeated CreateOrder gives the first\nanswer again, the other changes give the order as it stands. A refused change leaves no trace.\nA stale `expected_version` is ABORTED, an unknown id NOT_FOUND, a step that the order's state\ndoes not allow FAILED_PRECONDITION.", [
      MethodEntry(OrderServiceMethods.createOrder, CreateOrderRequest.type, Order.type, "Takes an order: snapshots prices and addresses, numbers it, submits it, reviews it by the rules\nof REV-1 and reserves its stock, all in one transaction. Returns it as ALLOCATED,\nAWAITING_STOCK or, where a rule failed, IN_REVIEW; with `draft`, as DRAFT and nothing else.\nToo little stock for the whole order is FAILED_PRECONDITION with reason INSUFFICIENT_STOCK, the\nSKU and what is available, unless the order takes back-orders. A `source_ref` that the channel\nhas already used is ALREADY_EXISTS."),
      MethodEntry(OrderServiceMethods.importOrders, ImportOrdersRequest.type, ImportOrdersResponse.type, "Takes many orders, each as CreateOrder does and each for itself. Every item gets one result, in\nthe order of the items. After a broken connection the client sends again from the first item\nwithout a result: items that were taken before are answered as `replayed`."),
      MethodEntry(OrderServiceMethods.getOrder, GetOrderRequest.type, Order.type, "Gives one order by id or number."),
      MethodEntry(OrderServiceMethods.batchGetOrders, BatchGetOrdersRequest.type, BatchGetOrdersResponse.type, "Gives several orders by id, in the order asked for. One unknown id makes the call NOT_FOUND."),
      MethodEntry(OrderServiceMethods.listOrders, ListOrdersRequest.type, ListOrdersResponse.type, "Lists orders, newest first, page by page. A page shows what was committed when it was read."),
      MethodEntry(OrderServiceMethods.exportOrders, ExportOrdersRequest.type, ExportOrdersResponse.type, "Streams all orders that fit, newest first. Resumable: see `resume_token`."),
      MethodEntry(OrderServiceMethods.submitOrder, SubmitOrderRequest.type, Order.type, "Submits an order in DRAFT or RETURNED: review and reservation as in CreateOrder."),
      MethodEntry(OrderServiceMethods.cancelOrder, CancelOrderRequest.type, Order.type, "Cancels an order of which nothing has been handed over, and releases its reservations in the\nsame transaction. Free inside the tenant's window, with a fee after it (CHG-6): the answer's\n`cancellation.fee`."),
      MethodEntry(OrderServiceMethods.addNote, AddNoteRequest.type, AddNoteResponse.type, "Adds a note to an order in any state."),
      MethodEntry(OrderServiceMethods.getTimeline, GetTimelineRequest.type, GetTimelineResponse.type, "Gives what happened to an order, oldest first, page by page."),
      MethodEntry(OrderServiceMethods.watchOrder, WatchOrderRequest.type, WatchOrderResponse.type, "Streams what happens to an order: first the order as it stands, then every event, none left out\n(I11). Ends with OK after an event of a final state. Resumable: see `resume_token`."),
    ]),
  ]
}
