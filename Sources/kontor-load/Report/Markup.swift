/// Text as HTML carries it.
enum Markup {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Not allowed in HTML, not even escaped.
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A table; the first column heads its rows, the others hold numbers.
  static func table(_ caption: String, _ heads: [String], _ rows: [[String]]) -> String {
    let head = heads.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>"
        + row.enumerated().map { index, cell in
          index == 0
            ? "<th scope=\"row\">\(escaped(cell))</th>" : "<td>\(escaped(cell))</td>"
        }.joined() + "</tr>"
    }
    return """
      <div class="scroll"><table><caption>\(escaped(caption))</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  static func figure(_ caption: String, _ content: String) -> String {
    "<figure>\n<figcaption>\(escaped(caption))</figcaption>\n\(content)\n</figure>"
  }

  static func details(_ summary: String, _ content: String) -> String {
    "<details><summary>\(escaped(summary))</summary>\n\(content)\n</details>"
  }
}
