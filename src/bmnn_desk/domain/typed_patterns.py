"""How days, references and levels are typed in Vietnamese; read, never written."""

from __future__ import annotations

import re

LONG_DAY = re.compile(
    r"ng[aà]y\s+(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s+n[aă]m\s+(\d{4})", re.IGNORECASE
)
WITH_COPIES = re.compile(r"(\S.*?)[\s,;]+(?:bs|bản số|ban so)[\s:]*(\d[\d\s,;–-]*)", re.IGNORECASE)  # noqa: RUF001  Word makes dashes of hyphens
WITH_DAY = re.compile(r"(\S.*?)[\s,;]+(?:ngày\s+)?([\d/.-]{3,10}|ngày\s.+)", re.IGNORECASE)
DAY_BEHIND = re.compile(
    r".*\S[\s,;]+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)", re.IGNORECASE
)
# What stands before a level of one word that is said in the middle of a line.
BEFORE_LEVEL = r"(?:[:\u2013-]|(?<!\w)độ)\s*"
