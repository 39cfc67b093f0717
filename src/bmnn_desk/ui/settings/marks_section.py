"""How BẢN SỐ and the level mark come onto the paper, and what a grey printer leaves of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.error_texts import rule_sentence
from bmnn_desk.ui.settings.one_of import Choice, OneOf
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.specimen_card import SpecimenCard
from bmnn_desk.ui.settings.yes_no import YesNo
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.words import WAY_WORDS

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep
    from bmnn_desk.ui.widgets.card import Card

_LEVEL_RULES = ("DAU-05", "DAU-12")
_NUMBER_RULES = ("DAU-08B", "DAU-08")


class MarksSection(Section):
    """The office's printer, its rule on black, and a way for each mark."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.red = YesNo(
            self.tr("Máy in của cơ quan i&n được màu đỏ"),
            self.tr(
                "Máy in đen trắng không in được dấu đỏ. Khi đó dấu độ mật đóng tay; BẢN SỐ đóng "
                "hoặc ghi tay theo phiếu phân bản, hoặc in chồng bằng mực đen nếu quy chế của cơ "
                "quan chấp nhận. Mỗi lần in, chương trình hỏi lại chính máy in."
            ),
        )
        self.rule = LineEdit()
        self.rule_field = Field(
            FieldLook(
                words=self.tr("Số &quy chế cho phép BẢN SỐ màu đen"),
                hint=self.tr("Ví dụ: 12/QC-STC. Để trống thì BẢN SỐ không bao giờ in đen."),
            ),
            self.rule,
        )
        self.number = OneOf(self.tr("BẢN SỐ"), self._number_choices())
        self.level = OneOf(self.tr("Dấu độ mật"), self._level_choices())
        self.told = Banner(BannerKind.WARN)
        self.specimens = SpecimenCard(keep)
        self._build()
        self._connect()

    def show_now(self) -> None:
        """Show what the store holds, but for a line that is being typed into."""
        settings = self._keep.settings
        self.red.put(yes=settings.prints_red)
        self.number.put(settings.copy_number_way)
        self.level.put(settings.level_way)
        if not self.rule.hasFocus() and not self.rule_field.error:
            self.rule.setText(settings.black_rule)
        if self._is_as_delivered():
            self.told.say(self._question(), BannerKind.INFO)
        else:
            self.told.say("\n".join(self._warnings()), BannerKind.WARN)

    def _is_as_delivered(self) -> bool:
        """Whether nobody has said yet what the printer can do, nor chosen another way."""
        now, new = self._keep.settings, OfficeSettings()
        return (now.prints_red, now.black_rule, now.level_way, now.copy_number_way) == (
            new.prints_red,
            new.black_rule,
            new.level_way,
            new.copy_number_way,
        )

    def _question(self) -> str:
        return self.tr(
            "Máy in của cơ quan in được màu đỏ thì đánh dấu ô dưới đây. Máy in đen trắng thì chọn "
            "cho BẢN SỐ: đóng tay theo phiếu phân bản, hoặc ghi số quy chế cho phép in đen; chưa "
            "chọn thì lúc in BẢN SỐ sẽ bị từ chối."
        )

    def _warnings(self) -> list[str]:
        """What cannot come out with these settings, and the road that remains."""
        settings = self._keep.settings
        if settings.prints_red:
            return []
        found = []
        if settings.level_way is not MarkWay.RUBBER:
            found.append(
                self.tr(
                    "Dấu độ mật đang đặt in bằng mực đỏ, nhưng máy in của cơ quan không in được "
                    "màu đỏ: lúc in sẽ bị từ chối. Chọn đóng tay."
                )
            )
        if settings.copy_number_way is not MarkWay.RUBBER and not settings.black_rule:
            found.append(
                self.tr(
                    "BẢN SỐ đang đặt in bằng mực đỏ, nhưng máy in của cơ quan không in được màu "
                    "đỏ: lúc in sẽ bị từ chối. Chọn đóng tay theo phiếu phân bản, hoặc ghi số quy "
                    "chế cho phép in đen."
                )
            )
        return found

    def _choose(self, key: str, choice: OneOf[MarkWay], way: MarkWay, name: str) -> None:
        words = self.tr("Đã lưu: {name} · {way}").format(name=name, way=WAY_WORDS[way].lower())
        choice.show_error(self._keep.keep(key, way.value, words))
        self.show_now()

    def _tick_red(self, yes: bool) -> None:
        words = self.tr("Đã lưu: in được màu đỏ") if yes else self.tr("Đã lưu: chỉ in đen trắng")
        self.red.show_error(self._keep.keep("prints_red", "yes" if yes else "", words))
        self.show_now()

    def _leave_rule(self) -> None:
        value = self.rule.value()
        words = (
            self.tr("Đã lưu số quy chế cho phép in đen")
            if value
            else self.tr("Đã bỏ quy chế cho phép in đen")
        )
        self.rule_field.show_error(self._keep.keep("black_rule", value, words))
        self.show_now()

    def _connect(self) -> None:
        self.red.chosen.connect(self._tick_red)
        self.specimens.sheet_wanted.connect(self.sheet_wanted.emit)
        self.rule.left.connect(self._leave_rule)
        self.number.chosen.connect(
            lambda way: self._choose("copy_number_way", self.number, way, self.tr("BẢN SỐ"))
        )
        self.level.chosen.connect(
            lambda way: self._choose("level_way", self.level, way, self.tr("dấu độ mật"))
        )

    def _build(self) -> None:
        self.body.addWidget(self.told)
        printer = self.card(self.tr("Máy in của cơ quan"))
        printer.body.addWidget(self.red)
        printer.body.addLayout(self.half(self.rule_field))
        self.body.addWidget(printer)
        ways = QHBoxLayout()
        ways.setSpacing(10)
        number, level = self.card(self.tr("BẢN SỐ")), self.card(self.tr("Dấu độ mật"))
        number.body.addWidget(self.number)
        level.body.addWidget(self.level)
        self._add_rules(number, _NUMBER_RULES)
        self._add_rules(level, _LEVEL_RULES)
        ways.addWidget(number, 1)
        ways.addWidget(level, 1)
        self.body.addLayout(ways)
        self.body.addWidget(self.specimens)
        self.body.addStretch(1)

    def _add_rules(self, card: Card, rules: tuple[str, ...]) -> None:
        seat = self._keep.seat
        known = seat.desk.law.on(seat.today()).rules
        for rule in rules:
            if rule in known:
                words = rule_sentence(known[rule])
                card.body.addWidget(label(words, TextPart.HINT, wraps=True))
        card.body.addStretch(1)

    def _number_choices(self) -> list[Choice[MarkWay]]:
        meanings = {
            MarkWay.RUBBER: self.tr(
                "Văn thư đóng dấu hoặc ghi số lên từng bản theo phiếu phân bản. Máy in nào cũng "
                "làm được."
            ),
            MarkWay.OVERPRINT: self.tr(
                "Bản gốc đã ký được sao thành đủ số bản, rồi đưa các tờ đó qua máy in: chương "
                "trình chỉ in thêm BẢN SỐ đúng chỗ."
            ),
            MarkWay.PRINT: self.tr(
                "Mỗi bản được in trọn từ tệp, có sẵn BẢN SỐ, và được ký từng bản. Không có tệp "
                "thì chuyển thành in chồng."
            ),
        }
        return [_choice(way, meanings[way]) for way in MarkWay]

    def _level_choices(self) -> list[Choice[MarkWay]]:
        meanings = {
            MarkWay.RUBBER: self.tr(
                "Chừa chỗ, đóng dấu đỏ bằng tay sau khi độ mật được duyệt. Cách thường dùng."
            ),
            MarkWay.OVERPRINT: self.tr(
                "In thêm dấu đỏ lên các tờ đã in. Cần máy in màu; mỗi lần dùng phải ghi lý do."
            ),
            MarkWay.PRINT: self.tr(
                "Dấu đỏ in cùng lúc với bản. Cần máy in màu; mỗi lần dùng phải ghi lý do."
            ),
        }
        return [_choice(way, meanings[way]) for way in MarkWay]


def _choice(way: MarkWay, meaning: str) -> Choice[MarkWay]:
    return Choice(value=way, words=WAY_WORDS[way], meaning=meaning)
