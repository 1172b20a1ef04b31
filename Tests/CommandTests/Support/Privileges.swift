import Foundation
import TestSupport

/// Runs without the rights of root, which no permission stops.
enum Privileges {
    static let isRoot = getuid() == 0

    /// The wrapper that gives up all capabilities but keeps the user; nothing for other users.
    static let dropped =
        isRoot ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"] : []

    static let canBeDropped = !isRoot || ExternalTool.isInstalled("setpriv")

    /// Whether a user may make a mount namespace of his own, with small disks in it.
    static let canMount: Bool = {
        let script = "mount -t tmpfs -o size=64k tmpfs /mnt"
        return (try? ExternalTool.run(["unshare", "-Urm", "sh", "-c", script])) != nil
    }()

    /// Whether programs may be traced here, and their calls be made to fail.
    static let canTrace =
        (try? ExternalTool.run(Strace.tracing("fsync", to: "/dev/null") + ["true"])) != nil
}
