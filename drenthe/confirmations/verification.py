"""What `verify` counts of authority: all that is in force was confirmed."""

from drenthe.confirmations.services.verify import unconfirmed
from drenthe.lib.database.verifying import add_check

add_check("authority", unconfirmed)
