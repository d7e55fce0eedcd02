"""Mounts: whether a folder lies on a disk of this machine."""

from __future__ import annotations

import os
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
_NETWORK = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse.sshfs", "fuse.glusterfs", "ncpfs")


def network_filesystem(path: Path, table: Path = _TABLE) -> str:
    """The kind of network file system that `path` lies on; empty for a disk of this machine, or where unknown."""
    try:
        lines = table.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    place = os.path.realpath(path)
    best, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        mounted = before.split(" ")[4].encode().decode("unicode_escape")  # blanks are written as \040
        if len(mounted) > best and (place == mounted or place.startswith(mounted.rstrip("/") + "/")):
            best, kind = len(mounted), after.split(" ")[0]
    return kind if kind.startswith(_NETWORK) else ""
