/// How far apart the clocks of two machines may be before somebody has to be told.
public let clockToleranceSeconds = 300
