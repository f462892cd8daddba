"""How the columns of files were read: by their headings."""

from drenthe.lib.personal import add_impersonal
from drenthe.uploads.models import ColumnMapping

add_impersonal(ColumnMapping, "kind signature headers columns")
