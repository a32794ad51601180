import Glibc
import HallCore
import HallStore
import TextFormats
import Words

/// `init --hall PATH --name NAME --region CODE --block N`: a new hall file.
func createHall(_ call: Call) throws -> CommandExit {
  guard let path = call.hallPath else { throw UsageProblem.hallNeeded }
  let identity = try identity(call.parameters)
  // Everything is read before anything is created.
  let calendar = call.parameters.has(.bare) ? nil : try readCalendar(try call.share().calendar())
  let standards = call.parameters.has(.bare) ? [] : try standardFiles([try call.share().standards])
  if exists(path) { throw FileProblem.exists(path) }
  guard isFolder(folder(of: path)) else { throw FileProblem.noFolder(folder(of: path)) }
  let store = try HallStore.create(at: path, identity, key: call.keyPath)
  if let calendar { try store.importCalendar(calendar, at: call.now, actor: importActor) }
  if !standards.isEmpty { try takeIn(standards, into: store, call) }
  try call.output.writeLine(printable(CommandResult.created(path: path).sentence(call.language)))
  try call.output.writeLine(
    printable(CareResult.keyHere(path: store.keyPath).sentence(call.language)))
  return .done
}

private func identity(_ parameters: Parameters) throws -> HallIdentity {
  guard let name = parameters.text(.name) else { throw UsageProblem.optionMissing(.name) }
  guard let code = parameters.text(.region) else { throw UsageProblem.optionMissing(.region) }
  guard let block = try parameters.count(.block) else {
    throw UsageProblem.optionMissing(.block)
  }
  let region: RegionCode
  do {
    region = try RegionCode(code)
  } catch {
    throw UsageProblem.badValue(.region, code)
  }
  guard region.text.utf8.count == 6 else { throw UsageProblem.badValue(.region, code) }
  return HallIdentity(name: name, region: region, block: block, kind: .real)
}
