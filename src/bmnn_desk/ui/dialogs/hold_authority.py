"""Give a person of the office a post that may permit copying (sao, chụp)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import AuthorityBranch, looked_at
from bmnn_desk.services.hold_authority import AuthorityRequest, hold_authority
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.examples import post_example
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.settings.office_words import BRANCH_WORDS
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.ui.seat import Seat

_NONE = ""


class HoldAuthorityDialog(SmallSheet):
    """Person and term, post of the closed list, position as printed, ground."""

    form = "hold_authority"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi thẩm quyền cho phép sao, chụp"),
            subtitle=self.tr("Chức vụ chọn trong danh sách của quy định, không gõ tự do"),
            save=self.tr("Ghi &thẩm quyền"),
        )
        super().__init__(seat, subject, words)
        self._titles: dict[int, str] = {}
        self._filled = ""
        self.who = ChoiceBox(self._people())
        self.days = {key: DateField(seat.today) for key in ("since", "until")}
        self.days["since"].put(seat.today())
        self.branch: ChoiceBox[AuthorityBranch] = ChoiceBox(BRANCH_WORDS.items())
        self.post: ChoiceBox[str] = ChoiceBox()
        self.title, self.ground = LineEdit(), LineEdit()
        self._add_fields()
        self.rows(
            (("who", 6), ("since", 3), ("until", 3)),
            (("branch", 4), ("post", 8)),
            (("title", 6), ("ground", 6)),
        )
        for day in self.days.values():
            day.edited.connect(self._offer_posts)
        self.branch.edited.connect(self._offer_posts)
        self.post.edited.connect(self._show_post)
        self.who.edited.connect(self._fill_title)
        self._offer_posts()
        self._fill_title()
        self.begin(self._hold)

    def errors(self) -> Mapping[str, str]:
        """Who, since when, which post, and the text where the post wants one."""
        found = self.missing(
            {
                "since": self.tr("ngày bắt đầu giữ chức vụ, ví dụ: 05/01/2026"),
                "title": self.tr("chức vụ như in trên sổ, ví dụ: {post}").format(
                    post=post_example("head_of_department")
                ),
            }
        )
        if self.who.value() is None:
            found["who"] = self.tr(
                "Hôm nay cơ quan chưa có ai giữ chức vụ. Bấm F2 ở ô này để thêm người."
            )
        for key, day in self.days.items():
            if day.problem():
                found[key] = day.problem()
        since, until = self.days["since"].value(), self.days["until"].value()
        if since is not None and until is not None and until < since:
            found["until"] = self.tr("Ngày cuối sớm hơn ngày đầu. Sửa lại một trong hai ngày.")
        post = self._chosen()
        if post is None:
            found["post"] = self.tr(
                "Chưa chọn. Chọn chức vụ trong danh sách; danh sách trống là ngày bắt đầu không "
                "thuộc quy định nào: sửa ngày đó."
            )
        elif post.needs_ground:
            found |= self.missing({"ground": self.tr("văn bản cho phép chức vụ này sao, chụp")})
        return found

    def _hold(self) -> str:
        today = self.seat.today()
        request = AuthorityRequest(
            request_id=self.request_id,
            day=today,
            body=self.seat.body,
            person=self.who.value() or 0,
            post=self.post.value() or _NONE,
            title=self.title.value(),
            since=self.days["since"].value() or today,
            until=self.days["until"].value(),
            ground=self.ground.value(),
        )
        self.seat.desk.do(hold_authority, request)
        return self.tr("Đã ghi thẩm quyền của {name}").format(name=self.who.currentText())

    def _posts(self) -> Mapping[str, AuthorityPost]:
        """The posts of the branch on the newest day of the term that has come."""
        today = self.seat.today()
        since = self.days["since"].value() or today
        day = looked_at(since, self.days["until"].value(), today)
        known = [regime for regime in self.seat.desk.law.regimes if regime.since <= day]
        if not known:
            return {}
        posts = self.seat.desk.law.on(day).authority
        branch = self.branch.value()
        return {
            code: post
            for code, post in posts.items()
            if post.branch is branch and post.stands_on(day)
        }

    def _chosen(self) -> AuthorityPost | None:
        return self._posts().get(self.post.value() or _NONE)

    def _offer_posts(self) -> None:
        known = {code: post.words for code, post in self._posts().items()}
        self.post.offer({_NONE: self.tr("Chọn chức vụ"), **known}.items())
        self._show_post()

    def _show_post(self) -> None:
        post, words = self._chosen(), self._of_list()
        if post is not None:
            words = self.tr("Cho phép sao, chụp đến độ {level}.").format(
                level=level_word(post.highest)
            )
            words += f" {self._deputies(post)}"
            if not post.confidence.is_sourced:
                words += self.tr(" Chức vụ này chưa đối chiếu với văn bản gốc.")
        self.panel.field("post").show_hint(words)

    def _deputies(self, post: AuthorityPost) -> str:
        if not post.deputy_needs_delegation:
            return self.tr("Cấp phó có chức vụ riêng trong danh sách.")
        if post.may_delegate:
            return self.tr("Cấp phó cho phép thay khi có văn bản ủy quyền.")
        return self.tr("Cấp phó không được cho phép thay.")

    def _of_list(self) -> str:
        return self.tr("Mỗi chức vụ được cho phép đến một độ mật.")

    def _fill_title(self) -> None:
        """The position that he has on papers, unless another was typed."""
        if self.title.value() == self._filled:
            self._filled = self._titles.get(self.who.value() or 0, "")
            self.title.setText(self._filled)

    def _add_fields(self) -> None:
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "who": (FieldLook(words=self.tr("Ngườ&i"), required=True), self.who),
            "since": (FieldLook(words=self.tr("Từ ngà&y"), required=True), self.days["since"]),
            "until": (
                FieldLook(words=self.tr("Đến &hết ngày"), hint=self.tr("Để trống nếu chưa biết.")),
                self.days["until"],
            ),
            "branch": (FieldLook(words=self.tr("&Khối")), self.branch),
            "post": (
                FieldLook(
                    words=self.tr("Chứ&c vụ trong quy định"), required=True, hint=self._of_list()
                ),
                self.post,
            ),
            "title": (FieldLook(words=self.tr("Chức &vụ in trên sổ"), required=True), self.title),
            "ground": (
                FieldLook(
                    words=self.tr("Că&n cứ"),
                    hint=self.tr("Số văn bản bổ nhiệm hoặc cho phép."),
                ),
                self.ground,
            ),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("who"), self._people)

    def _people(self) -> list[tuple[int, str]]:
        asked = PeopleAsked(body=self.seat.body, day=self.seat.today())
        people = self.seat.desk.read(people_on, asked)
        self._titles = {each.person: each.post for each in reversed(people)}
        return [(each.person, f"{each.name} · {each.post}") for each in people]
