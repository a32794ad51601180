internal import HallCore
internal import TerminalUI
internal import Words

// Where a question is about the applicant's age, the number of the identity card knows the answer.

extension NewCaseForm {
  /// The applicant's full years; nil where the number does not tell them yet.
  func age(today: Day) -> Int? {
    guard kind == .person, let document else { return nil }
    let shown = try? PersonDocument(kind: document, number: self[.number].text, today: today)
    return shown?.citizenID(today: today)?.age(on: today)
  }

  /// Answers what only one answer is possible to.
  mutating func answerByAge(today: Day) {
    guard recorded == nil, let age = age(today: today) else { return }
    for situation in standard.situations
    where situations[situation.code] == nil && dossier.fulfils(situation.when) {
      let possible = situation.choices.filter { $0.suits(age: age) }
      if possible.count == 1, situation.choices.count > 1 {
        situations[situation.code] = possible[0].code
      }
    }
  }

  /// Why an answer cannot be right; what was taken once is not judged again.
  func ageProblem(of code: String, today: Day) -> Phrase? {
    guard recorded == nil, let age = age(today: today),
      let choice = standard.situation(code)?.choices.first(where: { $0.code == situations[code] }),
      !choice.suits(age: age)
    else { return nil }
    return NewCaseWords.otherAge(age)
  }
}
