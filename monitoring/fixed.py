"""What is fixed in the yearly report: the blocks of an approved chapter. A change first puts the chapter back."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import By, Fixed

_APPROVED = By("monitoring_chapter", "id", own="chapter_id", where="used.state = 'approved'")
_SENTENCE = _("This chapter has been approved. A change puts it back to being written first.")

FIXED = (
    Fixed(
        "monitoring_block",
        ("chapter_id", "kind", "position", "version", "is_removed"),
        (_APPROVED,),
        name="approved",
        inserts=True,
        sentence=_SENTENCE,
    ),
    Fixed("monitoring_blockversion", ("chapter_id",), (_APPROVED,), name="approved", inserts=True, sentence=_SENTENCE),
)
