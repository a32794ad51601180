import TextFormats
import Words

/// The program's version; raised with every release.
let programVersion = "0.1.0"

/// `version [--json]`.
func printVersion(_ call: Call) throws -> CommandExit {
  if call.parameters.has(.json) {
    try call.output.writeLine(["name": "yichuang", "version": .string(programVersion)])
  } else {
    try call.output.writeLine("yichuang " + programVersion)
  }
  return .done
}
