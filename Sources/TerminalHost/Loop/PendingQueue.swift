/// What has come and is not applied yet, in order of arrival.
struct PendingQueue<Action> {
  enum Element {
    case event(HostEvent)
    case action(Action)
  }

  private var elements: [Element] = []
  /// The first element not taken; taking from the front of an array would move all the others.
  private var head = 0

  var isEmpty: Bool { head == elements.count }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func popFirst() -> Element? {
    guard head < elements.count else { return nil }
    defer {
      head += 1
      if head == elements.count {
        elements.removeAll(keepingCapacity: head <= 256)
        head = 0
      }
    }
    return elements[head]
  }

  /// Removes keys and keeps everything else.
  mutating func removeKeys() {
    elements.removeSubrange(..<head)
    head = 0
    elements.removeAll {
      if case .event(.key) = $0 { true } else { false }
    }
  }
}
