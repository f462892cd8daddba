"""Where a file belongs that does not fit where it was brought."""

import tempfile
from pathlib import Path

from django.conf import settings
from django.core.files.base import File

from drenthe.lib.files.filetypes import extension_of
from drenthe.lib.sheets.kept import held
from drenthe.lib.sheets.kinds import FileKind, kinds_like
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.uploads.models import Upload
from drenthe.uploads.services.uploads import on_disk


def elsewhere(upload: Upload, *, besides: str, year: int | None = None) -> list[FileKind]:
    """Return the kinds of file that an upload is most likely of, besides that of the address where it was brought."""
    with on_disk(upload) as path:
        return kinds_like(path, name=upload.file_name, besides=besides, year=year)


def refused_elsewhere(file: File | None, *, besides: str) -> list[FileKind]:
    """Return the same of a file that was refused at the door, and is not kept."""
    if file is None or extension_of(str(file.name)) not in ENDINGS:
        return []
    with tempfile.TemporaryDirectory(dir=settings.TEMP_DIR, prefix="refused-") as folder:
        path = Path(folder, f"file{extension_of(str(file.name))}")
        with path.open("wb") as copy:
            copy.writelines(file.chunks())
        with held(path):
            return kinds_like(path, name=str(file.name), besides=besides)
