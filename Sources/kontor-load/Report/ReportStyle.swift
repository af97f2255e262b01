/// The look of reports: light and dark as the reader's system is, and on paper.
enum ReportStyle {
  /// Colours that people who see few tell apart (Okabe and Ito, 2008), darker on white and lighter on black.
  static let css = """
    :root { color-scheme: light dark;
      --ground: #ffffff; --ink: #1c2126; --soft: #5a646e; --line: #d9dee3; --panel: #f5f7f9;
      --one: #0072b2; --two: #b85c00; --three: #00805a; --bad: #c0211f; --good: #00704c; }
    @media (prefers-color-scheme: dark) { :root {
      --ground: #14181c; --ink: #e6eaee; --soft: #9aa5b0; --line: #323a42; --panel: #1d2329;
      --one: #5cb8f2; --two: #f0a04b; --three: #3fcf9c; --bad: #ff7a73; --good: #4fd6a5; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--ground);
      color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
    p { margin: .25rem 0 .75rem; max-width: 46rem; }
    .soft, figcaption, caption { color: var(--soft); }
    .verdict { border-left: 4px solid var(--good); background: var(--panel); padding: .6rem .9rem;
      margin: 1rem 0; border-radius: 0 4px 4px 0; }
    .verdict.failed { border-color: var(--bad); }
    .verdict ul { margin: .25rem 0; padding-left: 1.2rem; }
    dl.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.4rem, 1fr));
      gap: .6rem; margin: 1.25rem 0; }
    dl.figures div { background: var(--panel); border-radius: 6px; padding: .6rem .8rem; }
    dl.figures dt { color: var(--soft); font-size: .82rem; }
    dl.figures dd { margin: 0; font-size: 1.2rem; font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    dl.figures small { font-size: .82rem; color: var(--soft); }
    figure { margin: 1.5rem 0; }
    figcaption { font-size: .9rem; margin-bottom: .25rem; }
    svg { width: 100%; height: auto; display: block; overflow: visible; }
    svg text { fill: var(--ink); font-size: 12px; }
    svg .tick, svg .label { fill: var(--soft); }
    svg .grid { stroke: var(--line); stroke-width: 1; }
    svg .axis { stroke: var(--soft); fill: none; }
    svg .one, svg .two, svg .three { fill: none; stroke-width: 2; stroke-linejoin: round; }
    svg .one { stroke: var(--one); } svg .two { stroke: var(--two); stroke-dasharray: 7 3; }
    svg .three { stroke: var(--three); stroke-width: 1.2; }
    svg line.division { stroke: var(--soft); stroke-dasharray: 1 4; }
    svg text.division { fill: var(--soft); font-size: 11px; }
    svg .bad { stroke: var(--bad); fill: none; stroke-width: 2; }
    svg .good { stroke: var(--good); fill: var(--good); }
    svg .level { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 4; fill: none; }
    svg .one.dot { fill: var(--one); } svg .two.dot { fill: var(--two); stroke-dasharray: none; }
    svg .three.dot { fill: var(--three); }
    .bars { display: grid; grid-template-columns: max-content 1fr max-content; gap: .35rem .75rem;
      align-items: center; margin: 0; }
    .bars .bar { background: var(--panel); height: 1rem; border-radius: 3px; overflow: hidden; }
    .bars .bar i { display: block; height: 100%; background: var(--bad); min-width: 3px; }
    .bars .bar.ok i { background: var(--good); }
    .bars .number { font-variant-numeric: tabular-nums; text-align: right; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 1rem; }
    caption { text-align: left; padding-bottom: .3rem; }
    th, td { padding: .3rem .55rem; border-bottom: 1px solid var(--line); text-align: right;
      font-variant-numeric: tabular-nums; white-space: nowrap; }
    th { font-weight: 600; } th:first-child { text-align: left; }
    tbody th { font-weight: 400; white-space: normal; min-width: 8rem; }
    details { margin: .5rem 0; } summary { cursor: pointer; }
    summary:focus-visible { outline: 2px solid var(--one); outline-offset: 2px; }
    @media print { body { max-width: none; padding: 0; } figure { break-inside: avoid; } }
    """
}
