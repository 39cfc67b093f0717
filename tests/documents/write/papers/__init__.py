"""All invented papers."""

from __future__ import annotations

from tests.documents.write.papers.right_drawn import RIGHT_DRAWN
from tests.documents.write.papers.right_pdf import RIGHT_PDF
from tests.documents.write.papers.right_rows import RIGHT_ROWS
from tests.documents.write.papers.right_word import RIGHT_WORD
from tests.documents.write.papers.right_word_odd import RIGHT_WORD_ODD
from tests.documents.write.papers.right_writer import RIGHT_WRITER
from tests.documents.write.papers.wrong_copies import WRONG_COPIES
from tests.documents.write.papers.wrong_layout import WRONG_LAYOUT
from tests.documents.write.papers.wrong_levels import WRONG_LEVELS
from tests.documents.write.papers.wrong_lines import WRONG_LINES
from tests.documents.write.papers.wrong_people import WRONG_PEOPLE
from tests.documents.write.papers.wrong_slip import WRONG_SLIP

PAPERS = (
    *RIGHT_WORD,
    *RIGHT_WORD_ODD,
    *RIGHT_WRITER,
    *RIGHT_PDF,
    *RIGHT_ROWS,
    *RIGHT_DRAWN,
    *WRONG_SLIP,
    *WRONG_LAYOUT,
    *WRONG_LINES,
    *WRONG_COPIES,
    *WRONG_PEOPLE,
    *WRONG_LEVELS,
)
