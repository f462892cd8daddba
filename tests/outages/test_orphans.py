"""Files that no row names are swept, wherever a model keeps files; and nothing half is ever in its place."""

import errno
import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from drenthe import waiting
from drenthe.lib.database.verifying import differences
from drenthe.lib.storage import orphans
from drenthe.lib.storage.disk_storage import DiskStorage
from drenthe.lib.storage.hashed_files import folder_of, kept_files
from tests.exports.exporting import make_run
from tests.outages.standins import Bucket, serve

pytestmark = pytest.mark.django_db
TOMORROW = timedelta(days=1, minutes=1)


@pytest.fixture(autouse=True)
def temporary(settings, tmp_path):
    settings.TEMP_DIR = tmp_path / "temp"
    settings.TEMP_DIR.mkdir()
    return settings.TEMP_DIR


def tomorrow(monkeypatch):
    now = timezone.now() + TOMORROW
    monkeypatch.setattr(orphans.timezone, "now", lambda: now)


def test_every_field_that_keeps_files_says_where_and_is_swept(files, monkeypatch):
    fields = kept_files()
    folders = [folder_of(*one) for one in fields]
    stray = {default_storage.save(f"{name}/case/{n}.bin", ContentFile(b"x")) for n, name in enumerate(folders)}
    run = make_run(state="done")
    default_storage.save("of-somebody-else/kept.bin", ContentFile(b"x"))

    assert len(fields) >= 9
    assert orphans.sweep() == 0  # too young: the row may still come
    tomorrow(monkeypatch)
    assert set(differences(only=["orphans"])) == {f"orphans: file {name}: no row names it" for name in stray}
    assert orphans.sweep() == len(stray) == len(fields)

    assert [name for name in stray if default_storage.exists(name)] == []
    assert default_storage.exists(run.file.name)
    assert default_storage.exists("of-somebody-else/kept.bin")


def test_what_a_killed_process_left_among_the_temporary_files_is_swept(files, temporary):
    (temporary / "letter-x").mkdir()
    (temporary / "letter-x" / "letter.docx").write_bytes(b"x")
    (temporary / "young").write_bytes(b"x")
    old = time.time() - TOMORROW.total_seconds()
    os.utime(temporary / "letter-x", (old, old))

    assert orphans.sweep() == 1

    assert [path.name for path in temporary.iterdir()] == ["young"]


class FullDisk(ContentFile):
    """A file of which the disk takes the first half."""

    def chunks(self, chunk_size=None):
        yield b"half"
        raise OSError(errno.ENOSPC, "No space left on device")


def test_full_disk_leaves_nothing_half(tmp_path):
    storage = DiskStorage(location=tmp_path / "files")

    with pytest.raises(OSError, match="No space left"):
        storage.save("letters/a.docx", FullDisk(b"whole"))
    kept = storage.save("letters/a.docx", ContentFile(b"whole"))

    assert Path(storage.path(kept)).read_bytes() == b"whole"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["a.docx"]
    assert Path(storage.path(kept)).stat().st_mode & 0o777 == 0o600


def test_bucket_is_swept_as_a_disk_is(settings, monkeypatch):
    """A folder of a bucket "does not exist": what first asked whether it does never swept there."""
    monkeypatch.setenv("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required")
    host, port = serve(Bucket)
    names = {"bucket_name": "x", "endpoint_url": f"http://{host}:{port}", "region_name": "x"}
    options = {**names, "access_key": "x", "secret_key": "x", **waiting.storage()}
    bucket = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    settings.STORAGES = {**settings.STORAGES, "default": bucket}
    Bucket.kept = {"letters/DW-1/stray.docx": b"x", "exports/stray.xlsx": b"x", "of-somebody-else/a": b"x"}
    run = make_run(state="done")
    tomorrow(monkeypatch)

    assert orphans.sweep() == 2

    assert set(Bucket.kept) == {run.file.name, "of-somebody-else/a"}
