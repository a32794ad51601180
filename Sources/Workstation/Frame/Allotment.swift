/// Shares rows among parts of a screen: first each gets what it cannot do without, then each in turn
/// what it still wants.
///
/// - Parameters:
///   - rows: how many there are to share.
///   - wanted: how many each part could fill, the most important part first.
///   - least: below how many a part is of no use; counts only as far as the part wants them.
/// - Returns: a number for each part; together never more than `rows`.
func allot(_ rows: Int, to wanted: [Int], atLeast least: [Int]) -> [Int] {
  var left = max(0, rows)
  var shares: [Int] = []
  for (want, least) in zip(wanted, least) {
    let share = min(left, want, least)
    shares.append(share)
    left -= share
  }
  for (index, want) in wanted.enumerated() {
    let more = min(left, want - shares[index])
    shares[index] += more
    left -= more
  }
  return shares
}

/// The part of a list of so many lines that is shown in so many rows, the line of interest always
/// among them; from the beginning where nothing is of interest.
func window(_ count: Int, rows: Int, around index: Int?) -> Range<Int> {
  let rows = max(0, min(rows, count))
  let first = max(0, min((index ?? 0) - rows + 1, count - rows))
  return first..<first + rows
}
