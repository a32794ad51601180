import HallCore
import TextFormats
import Words

// Where a command finds the rules it works by.

extension Call {
  /// The calendar named, else the hall's, else the shipped one.
  func calendar() throws -> WorkingCalendar {
    let file = try readWhole(try parameters.text(.calendar) ?? share().calendar())
    return try WorkingCalendar(csv: file.bytes, file: file.name)
  }

  /// The standards of the folder named, else the hall's, else the shipped ones.
  func standards() throws -> [ServiceStandard] {
    try readStandards(in: try parameters.text(.standards) ?? share().standards)
  }
}

/// Every standard of a folder.
func readStandards(in folder: String) throws -> [ServiceStandard] {
  var standards: [ServiceStandard] = []
  for path in try files(in: folder, ending: ".json") {
    let file = try readWhole(path)
    standards.append(try ServiceStandard.parse(file.bytes, file: file.name))
  }
  if standards.isEmpty { throw FileProblem.notFound(folder + "/*.json") }
  return standards
}
