"""Files that are thrown away after some days, and how they were asked for."""

from drenthe.exports.models import ColumnChoice, ExportRun, FailedItem, RepeatedExport
from drenthe.lib.personal import add_impersonal, add_words

add_words(ExportRun, "file filters problem")
add_words(RepeatedExport, "filters problem")
add_words(FailedItem, "key problem")
add_impersonal(ExportRun, "language sha256 export columns")
add_impersonal(RepeatedExport, "export columns language")
add_impersonal(ColumnChoice, "export columns")
add_impersonal(FailedItem, "work")
