internal import Glibc

/// Milliseconds since some moment in the past; never set back, whatever happens to the wall clock.
public func monotonicMilliseconds() -> Int64 {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
}
