import Store

// Names that Contracts has as well: of the two, these are storage's.

typealias StoredOrderEvent = OrderEvent
typealias StoredOrderFilter = OrderFilter
