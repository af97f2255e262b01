/// A plot as inline SVG: lines or marks over two axes. Its colours come from the page's style.
struct Chart: Sendable {
  /// A line, or marks, of the style's class.
  struct Series: Sendable {
    let name: String
    let style: String
    /// nil between points interrupts the line.
    let points: [(x: Double, y: Double)?]
    var isMarks = false
  }

  /// What the plot shows, for who can't see it.
  let description: String
  let x: Axis
  let y: Axis
  let series: [Series]
  /// A level to compare with.
  var level: (value: Double, name: String)?
  /// Where something begins on the way from left to right.
  var divisions: [(value: Double, name: String)] = []

  private static let width = 760.0
  private static let height = 300.0
  private static let left = 62.0
  private static let right = 16.0
  private static let top = 34.0
  private static let bottom = 46.0

  var svg: String {
    var parts = [
      """
      <svg viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" \
      aria-label="\(Markup.escaped(description))">
      """
    ]
    parts += axes + legend + beginnings
    for series in series { parts += series.isMarks ? marks(series) : lines(series) }
    if let level {
      let height = Self.text(vertical(level.value))
      parts.append(
        #"<line class="level" x1="\#(Int(Self.left))" x2="\#(Int(Self.width - Self.right))" "#
          + #"y1="\#(height)" y2="\#(height)"/>"#)
    }
    parts.append("</svg>")
    return parts.joined(separator: "\n")
  }

  private var axes: [String] {
    let (left, right) = (Int(Self.left), Int(Self.width - Self.right))
    let (top, bottom) = (Int(Self.top), Int(Self.height - Self.bottom))
    var parts: [String] = []
    for tick in y.ticks {
      let height = Self.text(vertical(tick.value))
      parts.append(
        #"<line class="grid" x1="\#(left)" x2="\#(right)" y1="\#(height)" y2="\#(height)"/>"#)
      parts.append(
        #"<text class="tick" x="\#(left - 8)" y="\#(height)" dy="4" text-anchor="end">\#(tick.text)</text>"#
      )
    }
    for tick in x.ticks {
      let place = Self.text(horizontal(tick.value))
      parts.append(
        #"<line class="grid" x1="\#(place)" x2="\#(place)" y1="\#(top)" y2="\#(bottom)"/>"#)
      parts.append(
        #"<text class="tick" x="\#(place)" y="\#(bottom + 17)" text-anchor="middle">\#(tick.text)</text>"#
      )
    }
    parts.append(#"<path class="axis" d="M\#(left) \#(top)V\#(bottom)H\#(right)"/>"#)
    parts.append(
      #"<text class="label" x="\#((left + right) / 2)" y="\#(Int(Self.height) - 8)" "#
        + #"text-anchor="middle">\#(Markup.escaped(x.label))</text>"#)
    parts.append(
      #"<text class="label" x="0" y="16">\#(Markup.escaped(y.label))</text>"#)
    return parts
  }

  /// Names stand beside their lines as far as the next one leaves room, cut where it leaves little.
  private var beginnings: [String] {
    let places = divisions.map { horizontal($0.value) } + [Self.width - Self.right]
    return divisions.enumerated().flatMap { index, division in
      let place = Self.text(places[index])
      let room = Int((places[index + 1] - places[index] - 6) / 6)
      let name =
        division.name.count <= room ? division.name : division.name.prefix(max(room - 1, 0)) + "…"
      let line =
        #"<line class="division" x1="\#(place)" x2="\#(place)" y1="\#(Int(Self.top))" "#
        + #"y2="\#(Int(Self.height - Self.bottom))"/>"#
      guard room >= 3 else { return [line] }
      return [
        line,
        #"<text class="division" x="\#(Self.text(places[index] + 4))" y="\#(Int(Self.top) + 11)">"#
          + "\(Markup.escaped(String(name)))</text>",
      ]
    }
  }

  /// At the top, from the right; each name behind a piece of its line.
  private var legend: [String] {
    var names = series.map { (name: $0.name, style: $0.style, isMarks: $0.isMarks) }
    if let level { names.append((level.name, "level", false)) }
    var parts: [String] = []
    var end = Self.width - Self.right
    for entry in names.reversed() {
      let begin = end - Double(entry.name.count) * 7 - 26
      if entry.isMarks {
        parts.append(Self.mark(entry.style, begin + 9, 12))
      } else {
        parts.append(
          #"<line class="\#(entry.style)" x1="\#(Self.text(begin))" x2="\#(Self.text(begin + 18))" y1="12" y2="12"/>"#
        )
      }
      parts.append(
        #"<text class="key" x="\#(Self.text(begin + 23))" y="16">\#(Markup.escaped(entry.name))</text>"#
      )
      end = begin - 10
    }
    return parts
  }

  private func lines(_ series: Series) -> [String] {
    var path = ""
    var isOpen = false
    var single: [String] = []
    for (index, point) in series.points.enumerated() {
      guard let point else {
        isOpen = false
        continue
      }
      let (x, y) = (horizontal(point.x), vertical(point.y))
      let isAlone =
        !isOpen && (index + 1 == series.points.count || series.points[index + 1] == nil)
      if isAlone {
        // A line of one point is none.
        single.append(
          #"<circle class="\#(series.style) dot" cx="\#(Self.text(x))" cy="\#(Self.text(y))" r="2.5"/>"#
        )
      } else {
        path += (isOpen ? "L" : "M") + "\(Self.text(x)) \(Self.text(y))"
        isOpen = true
      }
    }
    return (path.isEmpty ? [] : [#"<path class="\#(series.style)" d="\#(path)"/>"#]) + single
  }

  private func marks(_ series: Series) -> [String] {
    series.points.compactMap { $0 }.map {
      Self.mark(series.style, horizontal($0.x), vertical($0.y))
    }
  }

  /// Told apart by shape as well as by colour: a disc for what is good, a cross for what is not.
  private static func mark(_ style: String, _ x: Double, _ y: Double) -> String {
    if style == "bad" {
      return
        #"<path class="bad" d="M\#(text(x - 4)) \#(text(y - 4))l8 8m0-8l-8 8"/>"#
    }
    return #"<circle class="\#(style) dot" cx="\#(text(x))" cy="\#(text(y))" r="4.5"/>"#
  }

  private func horizontal(_ value: Double) -> Double {
    Self.left + x.place(value) * (Self.width - Self.left - Self.right)
  }

  private func vertical(_ value: Double) -> Double {
    Self.height - Self.bottom - y.place(value) * (Self.height - Self.top - Self.bottom)
  }

  /// A tenth of a pixel is enough.
  private static func text(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
