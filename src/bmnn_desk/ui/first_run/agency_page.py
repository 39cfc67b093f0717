"""The office as it stands on papers, with its first number shown while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.founding import AgencyWish
from bmnn_desk.domain.numbers import is_symbol_pattern
from bmnn_desk.domain.office import PostKind
from bmnn_desk.errors import SymbolPatternError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.symbol_patterns import OTHER_PATTERN, PATTERNS, REPORT, sample_of
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AgencyPage(FirstRunPage):
    """Two lines of name, letters, place, symbol; who heads it."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Cơ quan, tổ chức"),
            self.tr("Ghi đúng như đầu văn bản của cơ quan. Đổi lại được về sau."),
        )
        self._lines: dict[str, LineEdit] = {}
        self._pattern: ChoiceBox[str] = ChoiceBox(
            [
                *((text, sample_of(text, "")) for text in PATTERNS),
                (OTHER_PATTERN, self.tr("Mẫu khác")),
            ]
        )
        self._kind: ChoiceBox[PostKind] = ChoiceBox(
            [
                (PostKind.HEAD, self.tr("Người đứng đầu")),
                (PostKind.ACTING_HEAD, self.tr("Quyền (Q.)")),
                (PostKind.HEAD_IN_CHARGE, self.tr("Phụ trách")),
            ]
        )
        self._add_fields()
        self.rows(
            (("parent", 6), ("name", 6)),
            (("letters", 3), ("place", 3), ("pattern", 3), ("own", 3)),
            (("head", 5), ("post", 4), ("kind", 3)),
        )
        self.body.addStretch(1)
        self.panel.edited.connect(self._show_sample)
        self.goes_forward(self._lines["post"].returnPressed)
        self._show_sample()

    def wish(self) -> AgencyWish:
        """What was typed."""
        return AgencyWish(
            parent=self._lines["parent"].value(),
            name=self._lines["name"].value(),
            letters=self._lines["letters"].value(),
            place=self._lines["place"].value(),
            symbol_pattern=self._chosen_pattern(),
            head=self._lines["head"].value(),
            head_post=self._lines["post"].value(),
            head_kind=self._kind.value() or PostKind.HEAD,
        )

    def first_reference(self) -> str:
        """Number and symbol that the first report would get; '' where the pattern cannot."""
        return self._reference(REPORT)

    def errors(self) -> dict[str, str]:
        """What stands on every paper must be there."""
        found = self.missing(
            {
                "name": self.tr("tên cơ quan, ví dụ: SỞ TÀI CHÍNH"),
                "letters": self.tr("chữ viết tắt, ví dụ: STC"),
                "place": self.tr("địa danh ghi trước ngày tháng, ví dụ: Hà Nội"),
                "head": self.tr("họ và tên người đứng đầu, ví dụ: Nguyễn Văn C"),
                "post": self.tr("chức vụ ghi trên chữ ký, ví dụ: {post}").format(
                    post=post_example("head")
                ),
            }
        )
        if not is_symbol_pattern(self._chosen_pattern()):
            found["own"] = sentence(SymbolPatternError())
        return found

    def _add_fields(self) -> None:
        texts = {
            "parent": FieldLook(words=self.tr("Cơ quan chủ quản (dòng t&rên)")),
            "name": FieldLook(words=self.tr("Tê&n cơ quan (dòng dưới)"), required=True),
            "letters": FieldLook(words=self.tr("Chữ &viết tắt"), required=True),
            "place": FieldLook(words=self.tr("Địa &danh"), required=True),
            "pattern": FieldLook(words=self.tr("&Mẫu ký hiệu")),
            "own": FieldLook(words=self.tr("Mẫ&u của cơ quan")),
            "head": FieldLook(words=self.tr("&Họ và tên người đứng đầu"), required=True),
            "post": FieldLook(words=self.tr("&Chức vụ trên văn bản"), required=True),
            "kind": FieldLook(words=self.tr("&Giữ chức")),
        }
        boxes: dict[str, QWidget] = {"pattern": self._pattern, "kind": self._kind}
        for key, look in texts.items():
            if key in boxes:
                self.panel.add(key, look, boxes[key])
                continue
            self._lines[key] = LineEdit()
            self.panel.add(key, look, self._lines[key])
        self._lines["parent"].setPlaceholderText(self.tr("ví dụ: UBND TỈNH …"))

    def _show_sample(self) -> None:
        is_own = self._pattern.value() == OTHER_PATTERN
        self.panel.field("own").setVisible(is_own)
        letters = self._lines["letters"].value()
        for index, text in enumerate(PATTERNS):
            self._pattern.setItemText(index, sample_of(text, letters))
        report, letter = self._reference(REPORT), self._reference("")
        words = self.tr("Báo cáo đầu tiên: {report} · công văn: {letter}")
        said = words.format(report=report, letter=letter) if report else ""
        self.panel.field("pattern").show_hint(said)

    def _chosen_pattern(self) -> str:
        chosen = self._pattern.value()
        return self._lines["own"].value() if chosen == OTHER_PATTERN else chosen or PATTERNS[0]

    def _reference(self, type_code: str) -> str:
        pattern = self._chosen_pattern()
        if not is_symbol_pattern(pattern):
            return ""
        return sample_of(pattern, self._lines["letters"].value(), type_code)
