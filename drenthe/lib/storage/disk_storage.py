"""Files on disk, each there whole or not at all: a full disk or a killed process leaves nothing half in its place."""

import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage


class _Written(File):
    """A file that is written already, which Django moves into its place."""

    def temporary_file_path(self) -> str:
        """Where it is now."""
        return str(self.name)


class DiskStorage(FileSystemStorage):
    """Writes beside the place and moves into it."""

    def _save(self, name: str, content: Any) -> str:
        """Keep a file. Raises OSError when there is no room for it; then nothing is left of it."""
        if hasattr(content, "temporary_file_path"):  # an upload, on disk already
            return str(super()._save(name, content))  # type: ignore[misc]  # Django's own
        with tempfile.NamedTemporaryFile(dir=settings.TEMP_DIR, delete=False) as part:
            try:
                part.writelines(content.chunks())
                part.flush()
                return str(super()._save(name, _Written(part, part.name)))  # type: ignore[misc]  # as above
            finally:
                Path(part.name).unlink(missing_ok=True)
