"""Level words typed black, in every place and way (DAU-05)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.documents.write.paper import Level
from tests.documents.write.papers.bases import DECISION, LETTER, PLAN, POLICE, REPORT

if TYPE_CHECKING:
    from tests.documents.write.paper import Paper


def _typed(paper: Paper, name: str, about: str, level: Level) -> Paper:
    in_stamp_place = level.place in {"head", "box", "cell"}
    breaks = ("DAU-05", "VB-03") if in_stamp_place else ("DAU-05",)
    return replace(
        paper,
        name=f"wrong_level_{name}",
        about=about,
        level=level.level,
        levels=(level,),
        breaks=breaks,
    )


WRONG_LEVELS = (
    _typed(
        REPORT,
        "line",
        "Word, MẬT black on a line of its own",
        Level(typed="MẬT", level="MAT", place="line", area="body"),
    ),
    _typed(
        replace(REPORT, kind="writer"),
        "box",
        "LibreOffice, TỐI MẬT black in a bordered box",
        Level(typed="TỐI MẬT", level="TOI_MAT", place="box", area="text_box"),
    ),
    _typed(
        replace(PLAN, kind="writer"),
        "header",
        "LibreOffice, Tuyệt mật black in the header",
        Level(typed="Tuyệt mật", level="TUYET_MAT", place="header", area="header"),
    ),
    _typed(
        POLICE,
        "watermark",
        "Word, a grey watermark",
        Level(typed="MẬT", level="MAT", place="watermark", area="watermark", ink="C0C0C0"),
    ),
    _typed(
        replace(DECISION, kind="drawn"),
        "watermark_pdf",
        "PDF, a grey watermark across the page",
        Level(typed="TỐI MẬT", level="TOI_MAT", place="watermark", area="watermark", ink="BFBFBF"),
    ),
    _typed(
        replace(REPORT, kind="writer_pdf"),
        "spaced",
        "PDF, letters apart on a line of its own",
        Level(typed="M Ậ T", level="MAT", place="line", area="body"),
    ),
    _typed(
        PLAN,
        "cell",
        "Word, a bordered table with the word alone",
        Level(typed="TỐI MẬT", level="TOI_MAT", place="cell", area="table"),
    ),
    _typed(
        LETTER,
        "head",
        "Word, Độ mật: Mật under the number, in the head's table",
        Level(typed="Độ mật: Mật", level="MAT", place="head", area="table"),
    ),
    _typed(
        replace(POLICE, kind="writer_pdf"),
        "footer",
        "PDF, MẬT blue in the footer",
        Level(typed="[MẬT]", level="MAT", place="footer", area="footer", ink="1F3864"),
    ),
    _typed(
        replace(DECISION, kind="writer"),
        "bordered",
        "LibreOffice, ĐỘ MẬT: TỐI MẬT in a bordered paragraph",
        Level(typed="ĐỘ MẬT: TỐI MẬT", level="TOI_MAT", place="line", area="body", bordered=True),
    ),
    replace(
        REPORT,
        name="right_level_red_line",
        about="LibreOffice, the approved level red on a line of its own",
        kind="writer",
        levels=(Level(typed="MẬT", level="MAT", place="line", area="body", ink="FF0000"),),
    ),
)
