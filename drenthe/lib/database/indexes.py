"""Indexes for lists that show rows without a value last."""

from copy import copy
from typing import Any

from django.db import models


class LastWhenEmptyIndex(models.Index):
    """An index that gives rows in the order of a column, downwards, with those without a value at the end.

    So a page of a long list is read from it without sorting. SQLite puts them last by itself.
    """

    def create_sql(self, model: type[models.Model], schema_editor: Any, using: str = "", **kwargs: Any) -> Any:
        """Say it to PostgreSQL, which would put them first."""
        index = copy(self)
        if schema_editor.connection.vendor == "postgresql":
            (name, order), *others = self.fields_orders
            index.fields_orders = [(name, f"{order} NULLS LAST"), *others]
        return super(LastWhenEmptyIndex, index).create_sql(model, schema_editor, using=using, **kwargs)
