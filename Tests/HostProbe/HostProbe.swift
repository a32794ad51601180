@main struct HostProbe { static func main() {} }
