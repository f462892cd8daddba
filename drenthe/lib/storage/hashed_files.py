"""Files that are kept, each with its hash: `manage.py verify` reads them back and compares."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.fields.files import FieldFile

READ = 1 << 20  # bytes at a time


def kept_files() -> list[tuple[type[models.Model], models.FileField]]:
    """Return every model that keeps files, with the field."""
    return [
        (model, field)
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields  # noqa: SLF001 -- what Django knows of a model
        if isinstance(field, models.FileField)
    ]


def folder_of(model: type[models.Model], field: models.FileField) -> str:
    """Return the folder in which a model keeps its files, without a / at its end.

    It is the field's `upload_to`, or `folder` of a model that makes the names itself. Raises LookupError when neither
    says so: then nobody would find what is left behind.
    """
    folder = field.upload_to if isinstance(field.upload_to, str) else ""
    folder = folder or str(getattr(model, "folder", ""))
    if not folder.strip("/"):
        raise LookupError(f"{model.__name__}.{field.name}: give it an upload_to, or the model a `folder`")
    return folder.strip("/")


def sha256_of(chunks: Iterable[bytes]) -> str:
    """Return the SHA-256 of a file that comes in pieces, in hexadecimal."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


class HashedFieldFile(FieldFile):
    """Writes the hash beside the file whenever one is kept."""

    def save(self, name: str, content: Any, save: bool = True) -> None:  # noqa: FBT001, FBT002 -- Django's own
        """Keep the file, and its hash in the row's column `sha256`."""
        content.seek(0)
        row: Any = self.instance
        row.sha256 = sha256_of(content.chunks(READ))
        content.seek(0)
        super().save(name, content, save)


class HashedFileField(models.FileField):
    """A FileField of a model that has a column `sha256`; to a migration it is a FileField."""

    attr_class = HashedFieldFile

    def deconstruct(self) -> Any:
        """As Django's own: the column is the same."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs
