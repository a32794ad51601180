internal import CTerminal

/// Lets the calling thread run out of stack without leaving the terminal as it is: to be called where a
/// thread other than the loop's begins to work. Costs nothing where it was done before.
public func guardThread() { ct_guard_thread() }
