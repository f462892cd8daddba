"""What is kept on disk is read by the account of the site only: figures of people and secrets are among it."""

import os
from pathlib import Path


def make(folder: Path) -> None:
    """Make the folder, and everything from now on, for its owner only; a database from before is closed too."""
    os.umask(0o077)
    folder.mkdir(parents=True, exist_ok=True)
    for kept in folder.glob("drenthe.sqlite3*"):
        if kept.stat().st_uid == os.getuid():
            kept.chmod(0o600)
            folder.chmod(0o700)  # it has our database, so it is ours
