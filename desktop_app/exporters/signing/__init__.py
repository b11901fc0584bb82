"""Digital signatures of PDFs by pyHanko: made offline, with a file or a token, and checked.

Loading pyHanko takes half a second: import these modules where they are used, never at the start.
"""

import logging

# What it finds wrong is told by our own values and sentences; its log would name people.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)
