// Written by protoc-gen-kontor; do not edit.
#pragma once
#include "bench/v1/bench.pb-c.h"
#include "google/protobuf/duration.pb-c.h"
#include "google/protobuf/timestamp.pb-c.h"
#include "grpc/health/v1/health.pb-c.h"
#include "grpc/reflection/v1/reflection.pb-c.h"
#include "grpc/testing/empty.pb-c.h"
#include "grpc/testing/messages.pb-c.h"
#include "grpc/testing/test.pb-c.h"
#include "kontor/admin/v1/feed.pb-c.h"
#include "kontor/admin/v1/notification.pb-c.h"
#include "kontor/admin/v1/runtime.pb-c.h"
#include "kontor/admin/v1/settings.pb-c.h"
#include "kontor/admin/v1/sla.pb-c.h"
#include "kontor/complaints/v1/complaint.pb-c.h"
#include "kontor/complaints/v1/exception.pb-c.h"
#include "kontor/inventory/v1/hold.pb-c.h"
#include "kontor/inventory/v1/ledger.pb-c.h"
#include "kontor/inventory/v1/picking.pb-c.h"
#include "kontor/inventory/v1/product.pb-c.h"
#include "kontor/inventory/v1/sourcing.pb-c.h"
#include "kontor/inventory/v1/stock.pb-c.h"
#include "kontor/inventory/v1/stocktake.pb-c.h"
#include "kontor/logistics/v1/carrier.pb-c.h"
#include "kontor/logistics/v1/shipment.pb-c.h"
#include "kontor/logistics/v1/tracking.pb-c.h"
#include "kontor/orders/v1/change.pb-c.h"
#include "kontor/orders/v1/completion.pb-c.h"
#include "kontor/orders/v1/customers.pb-c.h"
#include "kontor/orders/v1/invoice.pb-c.h"
#include "kontor/orders/v1/order.pb-c.h"
#include "kontor/orders/v1/order_event.pb-c.h"
#include "kontor/orders/v1/order_steps.pb-c.h"
#include "kontor/orders/v1/order_terms.pb-c.h"
#include "kontor/orders/v1/orders.pb-c.h"
#include "kontor/orders/v1/payment.pb-c.h"
#include "kontor/orders/v1/payments.pb-c.h"
#include "kontor/orders/v1/refund.pb-c.h"
#include "kontor/orders/v1/review.pb-c.h"
#include "kontor/orders/v1/settlement.pb-c.h"
#include "kontor/testing/v1/codec.pb-c.h"
#include "kontor/type/address.pb-c.h"
#include "kontor/type/contact.pb-c.h"
#include "kontor/type/item_error.pb-c.h"
#include "kontor/type/money.pb-c.h"
#include "kontor/type/time_range.pb-c.h"

static inline const void *Bench__V1__Msg__type(void) { return &bench__v1__msg__descriptor; }
static inline const void *Google__Protobuf__Duration__type(void) { return &google__protobuf__duration__descriptor; }
static inline const void *Google__Protobuf__Timestamp__type(void) { return &google__protobuf__timestamp__descriptor; }
static inline const void *Grpc__Health__V1__HealthCheckRequest__type(void) { return &grpc__health__v1__health_check_request__descriptor; }
static inline const void *Grpc__Health__V1__HealthCheckResponse__type(void) { return &grpc__health__v1__health_check_response__descriptor; }
static inline const void *Grpc__Health__V1__HealthListRequest__type(void) { return &grpc__health__v1__health_list_request__descriptor; }
static inline const void *Grpc__Health__V1__HealthListResponse__type(void) { return &grpc__health__v1__health_list_response__descriptor; }
static inline const void *Grpc__Health__V1__HealthListResponse__StatusesEntry__type(void) { return &grpc__health__v1__health_list_response__statuses_entry__descriptor; }
static inline const void *Grpc__Reflection__V1__ServerReflectionRequest__type(void) { return &grpc__reflection__v1__server_reflection_request__descriptor; }
static inline const void *Grpc__Reflection__V1__ExtensionRequest__type(void) { return &grpc__reflection__v1__extension_request__descriptor; }
static inline const void *Grpc__Reflection__V1__ServerReflectionResponse__type(void) { return &grpc__reflection__v1__server_reflection_response__descriptor; }
static inline const void *Grpc__Reflection__V1__FileDescriptorResponse__type(void) { return &grpc__reflection__v1__file_descriptor_response__descriptor; }
static inline const void *Grpc__Reflection__V1__ExtensionNumberResponse__type(void) { return &grpc__reflection__v1__extension_number_response__descriptor; }
static inline const void *Grpc__Reflection__V1__ListServiceResponse__type(void) { return &grpc__reflection__v1__list_service_response__descriptor; }
static inline const void *Grpc__Reflection__V1__ServiceResponse__type(void) { return &grpc__reflection__v1__service_response__descriptor; }
static inline const void *Grpc__Reflection__V1__ErrorResponse__type(void) { return &grpc__reflection__v1__error_response__descriptor; }
static inline const void *Grpc__Testing__Empty__type(void) { return &grpc__testing__empty__descriptor; }
static inline const void *Grpc__Testing__BoolValue__type(void) { return &grpc__testing__bool_value__descriptor; }
static inline const void *Grpc__Testing__Payload__type(void) { return &grpc__testing__payload__descriptor; }
static inline const void *Grpc__Testing__EchoStatus__type(void) { return &grpc__testing__echo_status__descriptor; }
static inline const void *Grpc__Testing__SimpleRequest__type(void) { return &grpc__testing__simple_request__descriptor; }
static inline const void *Grpc__Testing__SimpleResponse__type(void) { return &grpc__testing__simple_response__descriptor; }
static inline const void *Grpc__Testing__StreamingInputCallRequest__type(void) { return &grpc__testing__streaming_input_call_request__descriptor; }
static inline const void *Grpc__Testing__StreamingInputCallResponse__type(void) { return &grpc__testing__streaming_input_call_response__descriptor; }
static inline const void *Grpc__Testing__ResponseParameters__type(void) { return &grpc__testing__response_parameters__descriptor; }
static inline const void *Grpc__Testing__StreamingOutputCallRequest__type(void) { return &grpc__testing__streaming_output_call_request__descriptor; }
static inline const void *Grpc__Testing__StreamingOutputCallResponse__type(void) { return &grpc__testing__streaming_output_call_response__descriptor; }
static inline const void *Grpc__Testing__TestOrcaReport__type(void) { return &grpc__testing__test_orca_report__descriptor; }
static inline const void *Grpc__Testing__TestOrcaReport__RequestCostEntry__type(void) { return &grpc__testing__test_orca_report__request_cost_entry__descriptor; }
static inline const void *Grpc__Testing__TestOrcaReport__UtilizationEntry__type(void) { return &grpc__testing__test_orca_report__utilization_entry__descriptor; }
static inline const void *Kontor__Admin__V1__FeedEvent__type(void) { return &kontor__admin__v1__feed_event__descriptor; }
static inline const void *Kontor__Admin__V1__FeedRequest__type(void) { return &kontor__admin__v1__feed_request__descriptor; }
static inline const void *Kontor__Admin__V1__FeedResponse__type(void) { return &kontor__admin__v1__feed_response__descriptor; }
static inline const void *Kontor__Admin__V1__RegisterConsumerRequest__type(void) { return &kontor__admin__v1__register_consumer_request__descriptor; }
static inline const void *Kontor__Admin__V1__FeedConsumer__type(void) { return &kontor__admin__v1__feed_consumer__descriptor; }
static inline const void *Kontor__Admin__V1__AckFeedRequest__type(void) { return &kontor__admin__v1__ack_feed_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListConsumersRequest__type(void) { return &kontor__admin__v1__list_consumers_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListConsumersResponse__type(void) { return &kontor__admin__v1__list_consumers_response__descriptor; }
static inline const void *Kontor__Admin__V1__RedeliverRequest__type(void) { return &kontor__admin__v1__redeliver_request__descriptor; }
static inline const void *Kontor__Admin__V1__RedeliverResponse__type(void) { return &kontor__admin__v1__redeliver_response__descriptor; }
static inline const void *Kontor__Admin__V1__RemoveConsumerRequest__type(void) { return &kontor__admin__v1__remove_consumer_request__descriptor; }
static inline const void *Kontor__Admin__V1__RemoveConsumerResponse__type(void) { return &kontor__admin__v1__remove_consumer_response__descriptor; }
static inline const void *Kontor__Admin__V1__NotificationTemplate__type(void) { return &kontor__admin__v1__notification_template__descriptor; }
static inline const void *Kontor__Admin__V1__PutTemplateRequest__type(void) { return &kontor__admin__v1__put_template_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListTemplatesRequest__type(void) { return &kontor__admin__v1__list_templates_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListTemplatesResponse__type(void) { return &kontor__admin__v1__list_templates_response__descriptor; }
static inline const void *Kontor__Admin__V1__PreviewTemplateRequest__type(void) { return &kontor__admin__v1__preview_template_request__descriptor; }
static inline const void *Kontor__Admin__V1__PreviewTemplateResponse__type(void) { return &kontor__admin__v1__preview_template_response__descriptor; }
static inline const void *Kontor__Admin__V1__Notification__type(void) { return &kontor__admin__v1__notification__descriptor; }
static inline const void *Kontor__Admin__V1__Notification__Attempt__type(void) { return &kontor__admin__v1__notification__attempt__descriptor; }
static inline const void *Kontor__Admin__V1__GetNotificationRequest__type(void) { return &kontor__admin__v1__get_notification_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListNotificationsRequest__type(void) { return &kontor__admin__v1__list_notifications_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListNotificationsResponse__type(void) { return &kontor__admin__v1__list_notifications_response__descriptor; }
static inline const void *Kontor__Admin__V1__RetryNotificationRequest__type(void) { return &kontor__admin__v1__retry_notification_request__descriptor; }
static inline const void *Kontor__Admin__V1__GetRuntimeRequest__type(void) { return &kontor__admin__v1__get_runtime_request__descriptor; }
static inline const void *Kontor__Admin__V1__Runtime__type(void) { return &kontor__admin__v1__runtime__descriptor; }
static inline const void *Kontor__Admin__V1__Loop__type(void) { return &kontor__admin__v1__loop__descriptor; }
static inline const void *Kontor__Admin__V1__Counter__type(void) { return &kontor__admin__v1__counter__descriptor; }
static inline const void *Kontor__Admin__V1__ListConnectionsRequest__type(void) { return &kontor__admin__v1__list_connections_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListConnectionsResponse__type(void) { return &kontor__admin__v1__list_connections_response__descriptor; }
static inline const void *Kontor__Admin__V1__Connection__type(void) { return &kontor__admin__v1__connection__descriptor; }
static inline const void *Kontor__Admin__V1__ListCallsRequest__type(void) { return &kontor__admin__v1__list_calls_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListCallsResponse__type(void) { return &kontor__admin__v1__list_calls_response__descriptor; }
static inline const void *Kontor__Admin__V1__Call__type(void) { return &kontor__admin__v1__call__descriptor; }
static inline const void *Kontor__Admin__V1__GetSettingsRequest__type(void) { return &kontor__admin__v1__get_settings_request__descriptor; }
static inline const void *Kontor__Admin__V1__Settings__type(void) { return &kontor__admin__v1__settings__descriptor; }
static inline const void *Kontor__Admin__V1__PaymentReminders__type(void) { return &kontor__admin__v1__payment_reminders__descriptor; }
static inline const void *Kontor__Admin__V1__UpdateSettingsRequest__type(void) { return &kontor__admin__v1__update_settings_request__descriptor; }
static inline const void *Kontor__Admin__V1__Calendar__type(void) { return &kontor__admin__v1__calendar__descriptor; }
static inline const void *Kontor__Admin__V1__WorkingDay__type(void) { return &kontor__admin__v1__working_day__descriptor; }
static inline const void *Kontor__Admin__V1__MinuteSpan__type(void) { return &kontor__admin__v1__minute_span__descriptor; }
static inline const void *Kontor__Admin__V1__CalendarException__type(void) { return &kontor__admin__v1__calendar_exception__descriptor; }
static inline const void *Kontor__Admin__V1__PutCalendarRequest__type(void) { return &kontor__admin__v1__put_calendar_request__descriptor; }
static inline const void *Kontor__Admin__V1__GetCalendarRequest__type(void) { return &kontor__admin__v1__get_calendar_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListCalendarsRequest__type(void) { return &kontor__admin__v1__list_calendars_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListCalendarsResponse__type(void) { return &kontor__admin__v1__list_calendars_response__descriptor; }
static inline const void *Kontor__Admin__V1__ComputeDueRequest__type(void) { return &kontor__admin__v1__compute_due_request__descriptor; }
static inline const void *Kontor__Admin__V1__ComputeDueResponse__type(void) { return &kontor__admin__v1__compute_due_response__descriptor; }
static inline const void *Kontor__Admin__V1__SlaPolicy__type(void) { return &kontor__admin__v1__sla_policy__descriptor; }
static inline const void *Kontor__Admin__V1__PutSlaPolicyRequest__type(void) { return &kontor__admin__v1__put_sla_policy_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListSlaPoliciesRequest__type(void) { return &kontor__admin__v1__list_sla_policies_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListSlaPoliciesResponse__type(void) { return &kontor__admin__v1__list_sla_policies_response__descriptor; }
static inline const void *Kontor__Admin__V1__ListClocksRequest__type(void) { return &kontor__admin__v1__list_clocks_request__descriptor; }
static inline const void *Kontor__Admin__V1__ListClocksResponse__type(void) { return &kontor__admin__v1__list_clocks_response__descriptor; }
static inline const void *Kontor__Admin__V1__Clock__type(void) { return &kontor__admin__v1__clock__descriptor; }
static inline const void *Kontor__Admin__V1__GetSlaComplianceRequest__type(void) { return &kontor__admin__v1__get_sla_compliance_request__descriptor; }
static inline const void *Kontor__Admin__V1__SlaCompliance__type(void) { return &kontor__admin__v1__sla_compliance__descriptor; }
static inline const void *Kontor__Admin__V1__KindCompliance__type(void) { return &kontor__admin__v1__kind_compliance__descriptor; }
static inline const void *Kontor__Complaints__V1__Complaint__type(void) { return &kontor__complaints__v1__complaint__descriptor; }
static inline const void *Kontor__Complaints__V1__ComplaintSolution__type(void) { return &kontor__complaints__v1__complaint_solution__descriptor; }
static inline const void *Kontor__Complaints__V1__CreateComplaintRequest__type(void) { return &kontor__complaints__v1__create_complaint_request__descriptor; }
static inline const void *Kontor__Complaints__V1__GetComplaintRequest__type(void) { return &kontor__complaints__v1__get_complaint_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ListComplaintsRequest__type(void) { return &kontor__complaints__v1__list_complaints_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ListComplaintsResponse__type(void) { return &kontor__complaints__v1__list_complaints_response__descriptor; }
static inline const void *Kontor__Complaints__V1__AssignComplaintRequest__type(void) { return &kontor__complaints__v1__assign_complaint_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ProposeSolutionRequest__type(void) { return &kontor__complaints__v1__propose_solution_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ResolveComplaintRequest__type(void) { return &kontor__complaints__v1__resolve_complaint_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ExceptionCase__type(void) { return &kontor__complaints__v1__exception_case__descriptor; }
static inline const void *Kontor__Complaints__V1__RaiseExceptionRequest__type(void) { return &kontor__complaints__v1__raise_exception_request__descriptor; }
static inline const void *Kontor__Complaints__V1__GetExceptionRequest__type(void) { return &kontor__complaints__v1__get_exception_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ListExceptionsRequest__type(void) { return &kontor__complaints__v1__list_exceptions_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ListExceptionsResponse__type(void) { return &kontor__complaints__v1__list_exceptions_response__descriptor; }
static inline const void *Kontor__Complaints__V1__TriageExceptionRequest__type(void) { return &kontor__complaints__v1__triage_exception_request__descriptor; }
static inline const void *Kontor__Complaints__V1__PlanExceptionRequest__type(void) { return &kontor__complaints__v1__plan_exception_request__descriptor; }
static inline const void *Kontor__Complaints__V1__ResolveExceptionRequest__type(void) { return &kontor__complaints__v1__resolve_exception_request__descriptor; }
static inline const void *Kontor__Complaints__V1__InformCustomerRequest__type(void) { return &kontor__complaints__v1__inform_customer_request__descriptor; }
static inline const void *Kontor__Complaints__V1__CloseExceptionRequest__type(void) { return &kontor__complaints__v1__close_exception_request__descriptor; }
static inline const void *Kontor__Inventory__V1__StockHold__type(void) { return &kontor__inventory__v1__stock_hold__descriptor; }
static inline const void *Kontor__Inventory__V1__HeldUnits__type(void) { return &kontor__inventory__v1__held_units__descriptor; }
static inline const void *Kontor__Inventory__V1__WantedUnits__type(void) { return &kontor__inventory__v1__wanted_units__descriptor; }
static inline const void *Kontor__Inventory__V1__HoldStockRequest__type(void) { return &kontor__inventory__v1__hold_stock_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ExtendStockHoldRequest__type(void) { return &kontor__inventory__v1__extend_stock_hold_request__descriptor; }
static inline const void *Kontor__Inventory__V1__CommitStockHoldRequest__type(void) { return &kontor__inventory__v1__commit_stock_hold_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ReleaseStockHoldRequest__type(void) { return &kontor__inventory__v1__release_stock_hold_request__descriptor; }
static inline const void *Kontor__Inventory__V1__GetStockHoldRequest__type(void) { return &kontor__inventory__v1__get_stock_hold_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListStockHoldsRequest__type(void) { return &kontor__inventory__v1__list_stock_holds_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListStockHoldsResponse__type(void) { return &kontor__inventory__v1__list_stock_holds_response__descriptor; }
static inline const void *Kontor__Inventory__V1__StockLevel__type(void) { return &kontor__inventory__v1__stock_level__descriptor; }
static inline const void *Kontor__Inventory__V1__DisplacedUnits__type(void) { return &kontor__inventory__v1__displaced_units__descriptor; }
static inline const void *Kontor__Inventory__V1__StockMovement__type(void) { return &kontor__inventory__v1__stock_movement__descriptor; }
static inline const void *Kontor__Inventory__V1__LedgerDiscrepancy__type(void) { return &kontor__inventory__v1__ledger_discrepancy__descriptor; }
static inline const void *Kontor__Inventory__V1__LedgerSummary__type(void) { return &kontor__inventory__v1__ledger_summary__descriptor; }
static inline const void *Kontor__Inventory__V1__Fulfilment__type(void) { return &kontor__inventory__v1__fulfilment__descriptor; }
static inline const void *Kontor__Inventory__V1__FulfilmentLine__type(void) { return &kontor__inventory__v1__fulfilment_line__descriptor; }
static inline const void *Kontor__Inventory__V1__PickedUnits__type(void) { return &kontor__inventory__v1__picked_units__descriptor; }
static inline const void *Kontor__Inventory__V1__Parcel__type(void) { return &kontor__inventory__v1__parcel__descriptor; }
static inline const void *Kontor__Inventory__V1__ReleaseFulfilmentsRequest__type(void) { return &kontor__inventory__v1__release_fulfilments_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ReleaseFulfilmentsResponse__type(void) { return &kontor__inventory__v1__release_fulfilments_response__descriptor; }
static inline const void *Kontor__Inventory__V1__GetFulfilmentRequest__type(void) { return &kontor__inventory__v1__get_fulfilment_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListFulfilmentsRequest__type(void) { return &kontor__inventory__v1__list_fulfilments_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListFulfilmentsResponse__type(void) { return &kontor__inventory__v1__list_fulfilments_response__descriptor; }
static inline const void *Kontor__Inventory__V1__ListPickQueueRequest__type(void) { return &kontor__inventory__v1__list_pick_queue_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListPickQueueResponse__type(void) { return &kontor__inventory__v1__list_pick_queue_response__descriptor; }
static inline const void *Kontor__Inventory__V1__WatchPickQueueRequest__type(void) { return &kontor__inventory__v1__watch_pick_queue_request__descriptor; }
static inline const void *Kontor__Inventory__V1__WatchPickQueueResponse__type(void) { return &kontor__inventory__v1__watch_pick_queue_response__descriptor; }
static inline const void *Kontor__Inventory__V1__ClaimPickRequest__type(void) { return &kontor__inventory__v1__claim_pick_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ConfirmPickRequest__type(void) { return &kontor__inventory__v1__confirm_pick_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ReportShortRequest__type(void) { return &kontor__inventory__v1__report_short_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ReportShortResponse__type(void) { return &kontor__inventory__v1__report_short_response__descriptor; }
static inline const void *Kontor__Inventory__V1__Resourcing__type(void) { return &kontor__inventory__v1__resourcing__descriptor; }
static inline const void *Kontor__Inventory__V1__PackRequest__type(void) { return &kontor__inventory__v1__pack_request__descriptor; }
static inline const void *Kontor__Inventory__V1__CancelFulfilmentRequest__type(void) { return &kontor__inventory__v1__cancel_fulfilment_request__descriptor; }
static inline const void *Kontor__Inventory__V1__Product__type(void) { return &kontor__inventory__v1__product__descriptor; }
static inline const void *Kontor__Inventory__V1__Warehouse__type(void) { return &kontor__inventory__v1__warehouse__descriptor; }
static inline const void *Kontor__Inventory__V1__PlanSourcingRequest__type(void) { return &kontor__inventory__v1__plan_sourcing_request__descriptor; }
static inline const void *Kontor__Inventory__V1__PlanSourcingResponse__type(void) { return &kontor__inventory__v1__plan_sourcing_response__descriptor; }
static inline const void *Kontor__Inventory__V1__PlannedLine__type(void) { return &kontor__inventory__v1__planned_line__descriptor; }
static inline const void *Kontor__Inventory__V1__SourcingOption__type(void) { return &kontor__inventory__v1__sourcing_option__descriptor; }
static inline const void *Kontor__Inventory__V1__Substitute__type(void) { return &kontor__inventory__v1__substitute__descriptor; }
static inline const void *Kontor__Inventory__V1__PutSubstitutesRequest__type(void) { return &kontor__inventory__v1__put_substitutes_request__descriptor; }
static inline const void *Kontor__Inventory__V1__PutSubstitutesResponse__type(void) { return &kontor__inventory__v1__put_substitutes_response__descriptor; }
static inline const void *Kontor__Inventory__V1__ListSubstitutesRequest__type(void) { return &kontor__inventory__v1__list_substitutes_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListSubstitutesResponse__type(void) { return &kontor__inventory__v1__list_substitutes_response__descriptor; }
static inline const void *Kontor__Inventory__V1__ListBackordersRequest__type(void) { return &kontor__inventory__v1__list_backorders_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListBackordersResponse__type(void) { return &kontor__inventory__v1__list_backorders_response__descriptor; }
static inline const void *Kontor__Inventory__V1__Backorder__type(void) { return &kontor__inventory__v1__backorder__descriptor; }
static inline const void *Kontor__Inventory__V1__ListShortagesRequest__type(void) { return &kontor__inventory__v1__list_shortages_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListShortagesResponse__type(void) { return &kontor__inventory__v1__list_shortages_response__descriptor; }
static inline const void *Kontor__Inventory__V1__Shortage__type(void) { return &kontor__inventory__v1__shortage__descriptor; }
static inline const void *Kontor__Inventory__V1__PutProductRequest__type(void) { return &kontor__inventory__v1__put_product_request__descriptor; }
static inline const void *Kontor__Inventory__V1__PutWarehouseRequest__type(void) { return &kontor__inventory__v1__put_warehouse_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ImportStockRequest__type(void) { return &kontor__inventory__v1__import_stock_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ImportStockResponse__type(void) { return &kontor__inventory__v1__import_stock_response__descriptor; }
static inline const void *Kontor__Inventory__V1__ImportStockResponse__Failure__type(void) { return &kontor__inventory__v1__import_stock_response__failure__descriptor; }
static inline const void *Kontor__Inventory__V1__ReceiveRequest__type(void) { return &kontor__inventory__v1__receive_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ReceiptLine__type(void) { return &kontor__inventory__v1__receipt_line__descriptor; }
static inline const void *Kontor__Inventory__V1__ReceiveResponse__type(void) { return &kontor__inventory__v1__receive_response__descriptor; }
static inline const void *Kontor__Inventory__V1__AdjustRequest__type(void) { return &kontor__inventory__v1__adjust_request__descriptor; }
static inline const void *Kontor__Inventory__V1__TransferStockRequest__type(void) { return &kontor__inventory__v1__transfer_stock_request__descriptor; }
static inline const void *Kontor__Inventory__V1__TransferStockResponse__type(void) { return &kontor__inventory__v1__transfer_stock_response__descriptor; }
static inline const void *Kontor__Inventory__V1__QuarantineStockRequest__type(void) { return &kontor__inventory__v1__quarantine_stock_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ReleaseQuarantineRequest__type(void) { return &kontor__inventory__v1__release_quarantine_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ScrapStockRequest__type(void) { return &kontor__inventory__v1__scrap_stock_request__descriptor; }
static inline const void *Kontor__Inventory__V1__GetAvailabilityRequest__type(void) { return &kontor__inventory__v1__get_availability_request__descriptor; }
static inline const void *Kontor__Inventory__V1__GetAvailabilityResponse__type(void) { return &kontor__inventory__v1__get_availability_response__descriptor; }
static inline const void *Kontor__Inventory__V1__SkuAvailability__type(void) { return &kontor__inventory__v1__sku_availability__descriptor; }
static inline const void *Kontor__Inventory__V1__ListMovementsRequest__type(void) { return &kontor__inventory__v1__list_movements_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListMovementsResponse__type(void) { return &kontor__inventory__v1__list_movements_response__descriptor; }
static inline const void *Kontor__Inventory__V1__VerifyLedgerRequest__type(void) { return &kontor__inventory__v1__verify_ledger_request__descriptor; }
static inline const void *Kontor__Inventory__V1__VerifyLedgerResponse__type(void) { return &kontor__inventory__v1__verify_ledger_response__descriptor; }
static inline const void *Kontor__Inventory__V1__Stocktake__type(void) { return &kontor__inventory__v1__stocktake__descriptor; }
static inline const void *Kontor__Inventory__V1__StocktakeLine__type(void) { return &kontor__inventory__v1__stocktake_line__descriptor; }
static inline const void *Kontor__Inventory__V1__StockCount__type(void) { return &kontor__inventory__v1__stock_count__descriptor; }
static inline const void *Kontor__Inventory__V1__PlanStocktakeRequest__type(void) { return &kontor__inventory__v1__plan_stocktake_request__descriptor; }
static inline const void *Kontor__Inventory__V1__SubmitCountsRequest__type(void) { return &kontor__inventory__v1__submit_counts_request__descriptor; }
static inline const void *Kontor__Inventory__V1__CountedUnits__type(void) { return &kontor__inventory__v1__counted_units__descriptor; }
static inline const void *Kontor__Inventory__V1__SubmitCountsResponse__type(void) { return &kontor__inventory__v1__submit_counts_response__descriptor; }
static inline const void *Kontor__Inventory__V1__SubmitCountsResponse__Failure__type(void) { return &kontor__inventory__v1__submit_counts_response__failure__descriptor; }
static inline const void *Kontor__Inventory__V1__ReviewStocktakeRequest__type(void) { return &kontor__inventory__v1__review_stocktake_request__descriptor; }
static inline const void *Kontor__Inventory__V1__StocktakeApproval__type(void) { return &kontor__inventory__v1__stocktake_approval__descriptor; }
static inline const void *Kontor__Inventory__V1__DifferenceCause__type(void) { return &kontor__inventory__v1__difference_cause__descriptor; }
static inline const void *Kontor__Inventory__V1__RecountOrder__type(void) { return &kontor__inventory__v1__recount_order__descriptor; }
static inline const void *Kontor__Inventory__V1__PostStocktakeRequest__type(void) { return &kontor__inventory__v1__post_stocktake_request__descriptor; }
static inline const void *Kontor__Inventory__V1__PostStocktakeResponse__type(void) { return &kontor__inventory__v1__post_stocktake_response__descriptor; }
static inline const void *Kontor__Inventory__V1__CancelStocktakeRequest__type(void) { return &kontor__inventory__v1__cancel_stocktake_request__descriptor; }
static inline const void *Kontor__Inventory__V1__GetStocktakeRequest__type(void) { return &kontor__inventory__v1__get_stocktake_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListStocktakesRequest__type(void) { return &kontor__inventory__v1__list_stocktakes_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListStocktakesResponse__type(void) { return &kontor__inventory__v1__list_stocktakes_response__descriptor; }
static inline const void *Kontor__Inventory__V1__ListStocktakeLinesRequest__type(void) { return &kontor__inventory__v1__list_stocktake_lines_request__descriptor; }
static inline const void *Kontor__Inventory__V1__ListStocktakeLinesResponse__type(void) { return &kontor__inventory__v1__list_stocktake_lines_response__descriptor; }
static inline const void *Kontor__Logistics__V1__Carrier__type(void) { return &kontor__logistics__v1__carrier__descriptor; }
static inline const void *Kontor__Logistics__V1__CarrierServiceLevel__type(void) { return &kontor__logistics__v1__carrier_service_level__descriptor; }
static inline const void *Kontor__Logistics__V1__PutCarrierRequest__type(void) { return &kontor__logistics__v1__put_carrier_request__descriptor; }
static inline const void *Kontor__Logistics__V1__PutCarrierServiceRequest__type(void) { return &kontor__logistics__v1__put_carrier_service_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ListCarriersRequest__type(void) { return &kontor__logistics__v1__list_carriers_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ListCarriersResponse__type(void) { return &kontor__logistics__v1__list_carriers_response__descriptor; }
static inline const void *Kontor__Logistics__V1__Shipment__type(void) { return &kontor__logistics__v1__shipment__descriptor; }
static inline const void *Kontor__Logistics__V1__ShipmentLine__type(void) { return &kontor__logistics__v1__shipment_line__descriptor; }
static inline const void *Kontor__Logistics__V1__TrackingEvent__type(void) { return &kontor__logistics__v1__tracking_event__descriptor; }
static inline const void *Kontor__Logistics__V1__CreateShipmentRequest__type(void) { return &kontor__logistics__v1__create_shipment_request__descriptor; }
static inline const void *Kontor__Logistics__V1__GetShipmentRequest__type(void) { return &kontor__logistics__v1__get_shipment_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ListShipmentsRequest__type(void) { return &kontor__logistics__v1__list_shipments_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ListShipmentsResponse__type(void) { return &kontor__logistics__v1__list_shipments_response__descriptor; }
static inline const void *Kontor__Logistics__V1__IngestTrackingRequest__type(void) { return &kontor__logistics__v1__ingest_tracking_request__descriptor; }
static inline const void *Kontor__Logistics__V1__IngestTrackingResponse__type(void) { return &kontor__logistics__v1__ingest_tracking_response__descriptor; }
static inline const void *Kontor__Logistics__V1__TrackingAck__type(void) { return &kontor__logistics__v1__tracking_ack__descriptor; }
static inline const void *Kontor__Logistics__V1__ConfirmDeliveryRequest__type(void) { return &kontor__logistics__v1__confirm_delivery_request__descriptor; }
static inline const void *Kontor__Logistics__V1__BookShipmentRequest__type(void) { return &kontor__logistics__v1__book_shipment_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ParcelDispatch__type(void) { return &kontor__logistics__v1__parcel_dispatch__descriptor; }
static inline const void *Kontor__Logistics__V1__HandOverRequest__type(void) { return &kontor__logistics__v1__hand_over_request__descriptor; }
static inline const void *Kontor__Logistics__V1__HandOverResponse__type(void) { return &kontor__logistics__v1__hand_over_response__descriptor; }
static inline const void *Kontor__Logistics__V1__CancelShipmentRequest__type(void) { return &kontor__logistics__v1__cancel_shipment_request__descriptor; }
static inline const void *Kontor__Logistics__V1__RateOptionsRequest__type(void) { return &kontor__logistics__v1__rate_options_request__descriptor; }
static inline const void *Kontor__Logistics__V1__RateOptionsResponse__type(void) { return &kontor__logistics__v1__rate_options_response__descriptor; }
static inline const void *Kontor__Logistics__V1__RateOption__type(void) { return &kontor__logistics__v1__rate_option__descriptor; }
static inline const void *Kontor__Logistics__V1__ExcludedRate__type(void) { return &kontor__logistics__v1__excluded_rate__descriptor; }
static inline const void *Kontor__Logistics__V1__ShipmentAnomaly__type(void) { return &kontor__logistics__v1__shipment_anomaly__descriptor; }
static inline const void *Kontor__Logistics__V1__WatchShipmentRequest__type(void) { return &kontor__logistics__v1__watch_shipment_request__descriptor; }
static inline const void *Kontor__Logistics__V1__WatchShipmentResponse__type(void) { return &kontor__logistics__v1__watch_shipment_response__descriptor; }
static inline const void *Kontor__Logistics__V1__ShipmentEvent__type(void) { return &kontor__logistics__v1__shipment_event__descriptor; }
static inline const void *Kontor__Logistics__V1__ListAnomaliesRequest__type(void) { return &kontor__logistics__v1__list_anomalies_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ListAnomaliesResponse__type(void) { return &kontor__logistics__v1__list_anomalies_response__descriptor; }
static inline const void *Kontor__Logistics__V1__ReportAnomalyRequest__type(void) { return &kontor__logistics__v1__report_anomaly_request__descriptor; }
static inline const void *Kontor__Logistics__V1__ResolveAnomalyRequest__type(void) { return &kontor__logistics__v1__resolve_anomaly_request__descriptor; }
static inline const void *Kontor__Orders__V1__ChangeAction__type(void) { return &kontor__orders__v1__change_action__descriptor; }
static inline const void *Kontor__Orders__V1__ChangeAction__SetQuantity__type(void) { return &kontor__orders__v1__change_action__set_quantity__descriptor; }
static inline const void *Kontor__Orders__V1__ChangeAction__SetPrice__type(void) { return &kontor__orders__v1__change_action__set_price__descriptor; }
static inline const void *Kontor__Orders__V1__ChangeAction__AddLine__type(void) { return &kontor__orders__v1__change_action__add_line__descriptor; }
static inline const void *Kontor__Orders__V1__ChangeAction__SetDeliveryDates__type(void) { return &kontor__orders__v1__change_action__set_delivery_dates__descriptor; }
static inline const void *Kontor__Orders__V1__CustomerConsent__type(void) { return &kontor__orders__v1__customer_consent__descriptor; }
static inline const void *Kontor__Orders__V1__ChangeSet__type(void) { return &kontor__orders__v1__change_set__descriptor; }
static inline const void *Kontor__Orders__V1__OpenChangeRequest__type(void) { return &kontor__orders__v1__open_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__PreviewChangeRequest__type(void) { return &kontor__orders__v1__preview_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__PreviewChangeResponse__type(void) { return &kontor__orders__v1__preview_change_response__descriptor; }
static inline const void *Kontor__Orders__V1__PreviewChangeResponse__StockEffect__type(void) { return &kontor__orders__v1__preview_change_response__stock_effect__descriptor; }
static inline const void *Kontor__Orders__V1__SubmitChangeRequest__type(void) { return &kontor__orders__v1__submit_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__RecordConsentRequest__type(void) { return &kontor__orders__v1__record_consent_request__descriptor; }
static inline const void *Kontor__Orders__V1__DecideChangeRequest__type(void) { return &kontor__orders__v1__decide_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__ApplyChangeRequest__type(void) { return &kontor__orders__v1__apply_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__WithdrawChangeRequest__type(void) { return &kontor__orders__v1__withdraw_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__GetChangeRequest__type(void) { return &kontor__orders__v1__get_change_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListChangesRequest__type(void) { return &kontor__orders__v1__list_changes_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListChangesResponse__type(void) { return &kontor__orders__v1__list_changes_response__descriptor; }
static inline const void *Kontor__Orders__V1__CompleteOrderRequest__type(void) { return &kontor__orders__v1__complete_order_request__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteCompletionRequest__type(void) { return &kontor__orders__v1__quote_completion_request__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteCompletionResponse__type(void) { return &kontor__orders__v1__quote_completion_response__descriptor; }
static inline const void *Kontor__Orders__V1__CustomerRecord__type(void) { return &kontor__orders__v1__customer_record__descriptor; }
static inline const void *Kontor__Orders__V1__UpsertCustomerRequest__type(void) { return &kontor__orders__v1__upsert_customer_request__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerRequest__type(void) { return &kontor__orders__v1__get_customer_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListCustomersRequest__type(void) { return &kontor__orders__v1__list_customers_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListCustomersResponse__type(void) { return &kontor__orders__v1__list_customers_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerHistoryRequest__type(void) { return &kontor__orders__v1__get_customer_history_request__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerHistoryResponse__type(void) { return &kontor__orders__v1__get_customer_history_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerBehaviourRequest__type(void) { return &kontor__orders__v1__get_customer_behaviour_request__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerBehaviourResponse__type(void) { return &kontor__orders__v1__get_customer_behaviour_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerBehaviourResponse__Spending__type(void) { return &kontor__orders__v1__get_customer_behaviour_response__spending__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerBehaviourResponse__Product__type(void) { return &kontor__orders__v1__get_customer_behaviour_response__product__descriptor; }
static inline const void *Kontor__Orders__V1__GetCustomerBehaviourResponse__Month__type(void) { return &kontor__orders__v1__get_customer_behaviour_response__month__descriptor; }
static inline const void *Kontor__Orders__V1__EraseCustomerRequest__type(void) { return &kontor__orders__v1__erase_customer_request__descriptor; }
static inline const void *Kontor__Orders__V1__EraseCustomerResponse__type(void) { return &kontor__orders__v1__erase_customer_response__descriptor; }
static inline const void *Kontor__Orders__V1__Invoice__type(void) { return &kontor__orders__v1__invoice__descriptor; }
static inline const void *Kontor__Orders__V1__Invoice__Line__type(void) { return &kontor__orders__v1__invoice__line__descriptor; }
static inline const void *Kontor__Orders__V1__IssueInvoiceRequest__type(void) { return &kontor__orders__v1__issue_invoice_request__descriptor; }
static inline const void *Kontor__Orders__V1__WaiveInvoiceRequest__type(void) { return &kontor__orders__v1__waive_invoice_request__descriptor; }
static inline const void *Kontor__Orders__V1__WaiveInvoiceResponse__type(void) { return &kontor__orders__v1__waive_invoice_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetInvoiceRequest__type(void) { return &kontor__orders__v1__get_invoice_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListInvoicesRequest__type(void) { return &kontor__orders__v1__list_invoices_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListInvoicesResponse__type(void) { return &kontor__orders__v1__list_invoices_response__descriptor; }
static inline const void *Kontor__Orders__V1__ReconcileStatementRequest__type(void) { return &kontor__orders__v1__reconcile_statement_request__descriptor; }
static inline const void *Kontor__Orders__V1__ReconcileStatementResponse__type(void) { return &kontor__orders__v1__reconcile_statement_response__descriptor; }
static inline const void *Kontor__Orders__V1__ListReconciliationRequest__type(void) { return &kontor__orders__v1__list_reconciliation_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListReconciliationResponse__type(void) { return &kontor__orders__v1__list_reconciliation_response__descriptor; }
static inline const void *Kontor__Orders__V1__ReconciliationItem__type(void) { return &kontor__orders__v1__reconciliation_item__descriptor; }
static inline const void *Kontor__Orders__V1__Order__type(void) { return &kontor__orders__v1__order__descriptor; }
static inline const void *Kontor__Orders__V1__OrderLine__type(void) { return &kontor__orders__v1__order_line__descriptor; }
static inline const void *Kontor__Orders__V1__LineReservation__type(void) { return &kontor__orders__v1__line_reservation__descriptor; }
static inline const void *Kontor__Orders__V1__OrderTotals__type(void) { return &kontor__orders__v1__order_totals__descriptor; }
static inline const void *Kontor__Orders__V1__OrderHold__type(void) { return &kontor__orders__v1__order_hold__descriptor; }
static inline const void *Kontor__Orders__V1__OrderStageTimes__type(void) { return &kontor__orders__v1__order_stage_times__descriptor; }
static inline const void *Kontor__Orders__V1__OrderReview__type(void) { return &kontor__orders__v1__order_review__descriptor; }
static inline const void *Kontor__Orders__V1__OrderReview__Failure__type(void) { return &kontor__orders__v1__order_review__failure__descriptor; }
static inline const void *Kontor__Orders__V1__OrderCancellation__type(void) { return &kontor__orders__v1__order_cancellation__descriptor; }
static inline const void *Kontor__Orders__V1__OrderEvent__type(void) { return &kontor__orders__v1__order_event__descriptor; }
static inline const void *Kontor__Orders__V1__OrderNote__type(void) { return &kontor__orders__v1__order_note__descriptor; }
static inline const void *Kontor__Orders__V1__PlaceHoldRequest__type(void) { return &kontor__orders__v1__place_hold_request__descriptor; }
static inline const void *Kontor__Orders__V1__ReleaseHoldRequest__type(void) { return &kontor__orders__v1__release_hold_request__descriptor; }
static inline const void *Kontor__Orders__V1__AssignOwnerRequest__type(void) { return &kontor__orders__v1__assign_owner_request__descriptor; }
static inline const void *Kontor__Orders__V1__ConfirmWithCustomerRequest__type(void) { return &kontor__orders__v1__confirm_with_customer_request__descriptor; }
static inline const void *Kontor__Orders__V1__UpdateDraftRequest__type(void) { return &kontor__orders__v1__update_draft_request__descriptor; }
static inline const void *Kontor__Orders__V1__DraftOrderLine__type(void) { return &kontor__orders__v1__draft_order_line__descriptor; }
static inline const void *Kontor__Orders__V1__OrderAttachment__type(void) { return &kontor__orders__v1__order_attachment__descriptor; }
static inline const void *Kontor__Orders__V1__AddAttachmentRequest__type(void) { return &kontor__orders__v1__add_attachment_request__descriptor; }
static inline const void *Kontor__Orders__V1__AddAttachmentResponse__type(void) { return &kontor__orders__v1__add_attachment_response__descriptor; }
static inline const void *Kontor__Orders__V1__ListAttachmentsRequest__type(void) { return &kontor__orders__v1__list_attachments_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListAttachmentsResponse__type(void) { return &kontor__orders__v1__list_attachments_response__descriptor; }
static inline const void *Kontor__Orders__V1__ListNotesRequest__type(void) { return &kontor__orders__v1__list_notes_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListNotesResponse__type(void) { return &kontor__orders__v1__list_notes_response__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteCancelRequest__type(void) { return &kontor__orders__v1__quote_cancel_request__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteCancelResponse__type(void) { return &kontor__orders__v1__quote_cancel_response__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteCancelResponse__Release__type(void) { return &kontor__orders__v1__quote_cancel_response__release__descriptor; }
static inline const void *Kontor__Orders__V1__ArchiveOrdersRequest__type(void) { return &kontor__orders__v1__archive_orders_request__descriptor; }
static inline const void *Kontor__Orders__V1__ArchiveOrdersResponse__type(void) { return &kontor__orders__v1__archive_orders_response__descriptor; }
static inline const void *Kontor__Orders__V1__WatchOrdersRequest__type(void) { return &kontor__orders__v1__watch_orders_request__descriptor; }
static inline const void *Kontor__Orders__V1__WatchOrdersResponse__type(void) { return &kontor__orders__v1__watch_orders_response__descriptor; }
static inline const void *Kontor__Orders__V1__OrderPayment__type(void) { return &kontor__orders__v1__order_payment__descriptor; }
static inline const void *Kontor__Orders__V1__OrderDelivery__type(void) { return &kontor__orders__v1__order_delivery__descriptor; }
static inline const void *Kontor__Orders__V1__CreateOrderRequest__type(void) { return &kontor__orders__v1__create_order_request__descriptor; }
static inline const void *Kontor__Orders__V1__NewOrderLine__type(void) { return &kontor__orders__v1__new_order_line__descriptor; }
static inline const void *Kontor__Orders__V1__ImportOrdersRequest__type(void) { return &kontor__orders__v1__import_orders_request__descriptor; }
static inline const void *Kontor__Orders__V1__ImportOrdersResponse__type(void) { return &kontor__orders__v1__import_orders_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetOrderRequest__type(void) { return &kontor__orders__v1__get_order_request__descriptor; }
static inline const void *Kontor__Orders__V1__BatchGetOrdersRequest__type(void) { return &kontor__orders__v1__batch_get_orders_request__descriptor; }
static inline const void *Kontor__Orders__V1__BatchGetOrdersResponse__type(void) { return &kontor__orders__v1__batch_get_orders_response__descriptor; }
static inline const void *Kontor__Orders__V1__OrderFilter__type(void) { return &kontor__orders__v1__order_filter__descriptor; }
static inline const void *Kontor__Orders__V1__ListOrdersRequest__type(void) { return &kontor__orders__v1__list_orders_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListOrdersResponse__type(void) { return &kontor__orders__v1__list_orders_response__descriptor; }
static inline const void *Kontor__Orders__V1__ExportOrdersRequest__type(void) { return &kontor__orders__v1__export_orders_request__descriptor; }
static inline const void *Kontor__Orders__V1__ExportOrdersResponse__type(void) { return &kontor__orders__v1__export_orders_response__descriptor; }
static inline const void *Kontor__Orders__V1__SubmitOrderRequest__type(void) { return &kontor__orders__v1__submit_order_request__descriptor; }
static inline const void *Kontor__Orders__V1__CancelOrderRequest__type(void) { return &kontor__orders__v1__cancel_order_request__descriptor; }
static inline const void *Kontor__Orders__V1__AddNoteRequest__type(void) { return &kontor__orders__v1__add_note_request__descriptor; }
static inline const void *Kontor__Orders__V1__AddNoteResponse__type(void) { return &kontor__orders__v1__add_note_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetTimelineRequest__type(void) { return &kontor__orders__v1__get_timeline_request__descriptor; }
static inline const void *Kontor__Orders__V1__TimelineEntry__type(void) { return &kontor__orders__v1__timeline_entry__descriptor; }
static inline const void *Kontor__Orders__V1__GetTimelineResponse__type(void) { return &kontor__orders__v1__get_timeline_response__descriptor; }
static inline const void *Kontor__Orders__V1__WatchOrderRequest__type(void) { return &kontor__orders__v1__watch_order_request__descriptor; }
static inline const void *Kontor__Orders__V1__WatchOrderResponse__type(void) { return &kontor__orders__v1__watch_order_response__descriptor; }
static inline const void *Kontor__Orders__V1__Payment__type(void) { return &kontor__orders__v1__payment__descriptor; }
static inline const void *Kontor__Orders__V1__RecordPaymentRequest__type(void) { return &kontor__orders__v1__record_payment_request__descriptor; }
static inline const void *Kontor__Orders__V1__RecordPaymentResponse__type(void) { return &kontor__orders__v1__record_payment_response__descriptor; }
static inline const void *Kontor__Orders__V1__CapturePaymentRequest__type(void) { return &kontor__orders__v1__capture_payment_request__descriptor; }
static inline const void *Kontor__Orders__V1__VoidPaymentRequest__type(void) { return &kontor__orders__v1__void_payment_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListPaymentsRequest__type(void) { return &kontor__orders__v1__list_payments_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListPaymentsResponse__type(void) { return &kontor__orders__v1__list_payments_response__descriptor; }
static inline const void *Kontor__Orders__V1__ListUnpaidRequest__type(void) { return &kontor__orders__v1__list_unpaid_request__descriptor; }
static inline const void *Kontor__Orders__V1__UnpaidOrder__type(void) { return &kontor__orders__v1__unpaid_order__descriptor; }
static inline const void *Kontor__Orders__V1__ListUnpaidResponse__type(void) { return &kontor__orders__v1__list_unpaid_response__descriptor; }
static inline const void *Kontor__Orders__V1__Refund__type(void) { return &kontor__orders__v1__refund__descriptor; }
static inline const void *Kontor__Orders__V1__RefundLine__type(void) { return &kontor__orders__v1__refund_line__descriptor; }
static inline const void *Kontor__Orders__V1__RefundWish__type(void) { return &kontor__orders__v1__refund_wish__descriptor; }
static inline const void *Kontor__Orders__V1__RequestRefundRequest__type(void) { return &kontor__orders__v1__request_refund_request__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteRefundRequest__type(void) { return &kontor__orders__v1__quote_refund_request__descriptor; }
static inline const void *Kontor__Orders__V1__QuoteRefundResponse__type(void) { return &kontor__orders__v1__quote_refund_response__descriptor; }
static inline const void *Kontor__Orders__V1__ApproveRefundRequest__type(void) { return &kontor__orders__v1__approve_refund_request__descriptor; }
static inline const void *Kontor__Orders__V1__RejectRefundRequest__type(void) { return &kontor__orders__v1__reject_refund_request__descriptor; }
static inline const void *Kontor__Orders__V1__CancelRefundRequest__type(void) { return &kontor__orders__v1__cancel_refund_request__descriptor; }
static inline const void *Kontor__Orders__V1__RecordRefundResultRequest__type(void) { return &kontor__orders__v1__record_refund_result_request__descriptor; }
static inline const void *Kontor__Orders__V1__GetRefundRequest__type(void) { return &kontor__orders__v1__get_refund_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListRefundsRequest__type(void) { return &kontor__orders__v1__list_refunds_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListRefundsResponse__type(void) { return &kontor__orders__v1__list_refunds_response__descriptor; }
static inline const void *Kontor__Orders__V1__ScreeningRule__type(void) { return &kontor__orders__v1__screening_rule__descriptor; }
static inline const void *Kontor__Orders__V1__RiskAssessment__type(void) { return &kontor__orders__v1__risk_assessment__descriptor; }
static inline const void *Kontor__Orders__V1__RiskAssessment__Part__type(void) { return &kontor__orders__v1__risk_assessment__part__descriptor; }
static inline const void *Kontor__Orders__V1__Approval__type(void) { return &kontor__orders__v1__approval__descriptor; }
static inline const void *Kontor__Orders__V1__Review__type(void) { return &kontor__orders__v1__review__descriptor; }
static inline const void *Kontor__Orders__V1__ListReviewQueueRequest__type(void) { return &kontor__orders__v1__list_review_queue_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListReviewQueueResponse__type(void) { return &kontor__orders__v1__list_review_queue_response__descriptor; }
static inline const void *Kontor__Orders__V1__GetReviewRequest__type(void) { return &kontor__orders__v1__get_review_request__descriptor; }
static inline const void *Kontor__Orders__V1__ClaimReviewRequest__type(void) { return &kontor__orders__v1__claim_review_request__descriptor; }
static inline const void *Kontor__Orders__V1__DecideReviewRequest__type(void) { return &kontor__orders__v1__decide_review_request__descriptor; }
static inline const void *Kontor__Orders__V1__ReturnForCorrectionRequest__type(void) { return &kontor__orders__v1__return_for_correction_request__descriptor; }
static inline const void *Kontor__Orders__V1__PutRuleRequest__type(void) { return &kontor__orders__v1__put_rule_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListRulesRequest__type(void) { return &kontor__orders__v1__list_rules_request__descriptor; }
static inline const void *Kontor__Orders__V1__ListRulesResponse__type(void) { return &kontor__orders__v1__list_rules_response__descriptor; }
static inline const void *Kontor__Orders__V1__DeleteRuleRequest__type(void) { return &kontor__orders__v1__delete_rule_request__descriptor; }
static inline const void *Kontor__Orders__V1__DeleteRuleResponse__type(void) { return &kontor__orders__v1__delete_rule_response__descriptor; }
static inline const void *Kontor__Orders__V1__TestRulesRequest__type(void) { return &kontor__orders__v1__test_rules_request__descriptor; }
static inline const void *Kontor__Orders__V1__TestRulesResponse__type(void) { return &kontor__orders__v1__test_rules_response__descriptor; }
static inline const void *Kontor__Orders__V1__OrderSettlement__type(void) { return &kontor__orders__v1__order_settlement__descriptor; }
static inline const void *Kontor__Testing__V1__CodecScalars__type(void) { return &kontor__testing__v1__codec_scalars__descriptor; }
static inline const void *Kontor__Testing__V1__CodecOptionals__type(void) { return &kontor__testing__v1__codec_optionals__descriptor; }
static inline const void *Kontor__Testing__V1__CodecPacked__type(void) { return &kontor__testing__v1__codec_packed__descriptor; }
static inline const void *Kontor__Testing__V1__CodecUnpacked__type(void) { return &kontor__testing__v1__codec_unpacked__descriptor; }
static inline const void *Kontor__Testing__V1__CodecNode__type(void) { return &kontor__testing__v1__codec_node__descriptor; }
static inline const void *Kontor__Testing__V1__CodecOneof__type(void) { return &kontor__testing__v1__codec_oneof__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__type(void) { return &kontor__testing__v1__codec_maps__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Int32KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__int32_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Int64KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__int64_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Uint32KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__uint32_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Uint64KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__uint64_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sint32KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__sint32_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sint64KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__sint64_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Fixed32KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__fixed32_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Fixed64KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__fixed64_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sfixed32KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__sfixed32_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sfixed64KeysEntry__type(void) { return &kontor__testing__v1__codec_maps__sfixed64_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__BoolKeysEntry__type(void) { return &kontor__testing__v1__codec_maps__bool_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__StringKeysEntry__type(void) { return &kontor__testing__v1__codec_maps__string_keys_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__DoubleValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__double_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__FloatValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__float_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Int32ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__int32_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Int64ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__int64_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Uint32ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__uint32_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Uint64ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__uint64_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sint32ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__sint32_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sint64ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__sint64_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Fixed32ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__fixed32_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Fixed64ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__fixed64_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sfixed32ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__sfixed32_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__Sfixed64ValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__sfixed64_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__BoolValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__bool_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__StringValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__string_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__BytesValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__bytes_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__EnumValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__enum_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__MessageValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__message_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecMaps__DurationValuesEntry__type(void) { return &kontor__testing__v1__codec_maps__duration_values_entry__descriptor; }
static inline const void *Kontor__Testing__V1__CodecWellKnown__type(void) { return &kontor__testing__v1__codec_well_known__descriptor; }
static inline const void *Kontor__Testing__V1__CodecEdges__type(void) { return &kontor__testing__v1__codec_edges__descriptor; }
static inline const void *Kontor__Testing__V1__CodecEdges__Inner__type(void) { return &kontor__testing__v1__codec_edges__inner__descriptor; }
static inline const void *Kontor__Testing__V1__CodecEverything__type(void) { return &kontor__testing__v1__codec_everything__descriptor; }
static inline const void *Kontor__Testing__V1__CodecEmpty__type(void) { return &kontor__testing__v1__codec_empty__descriptor; }
static inline const void *Kontor__Type__Address__type(void) { return &kontor__type__address__descriptor; }
static inline const void *Kontor__Type__Contact__type(void) { return &kontor__type__contact__descriptor; }
static inline const void *Kontor__Type__ItemError__type(void) { return &kontor__type__item_error__descriptor; }
static inline const void *Kontor__Type__Money__type(void) { return &kontor__type__money__descriptor; }
static inline const void *Kontor__Type__TimeRange__type(void) { return &kontor__type__time_range__descriptor; }
