from bmnn_desk.domain.secret_forms import ProposalPaper, SecretForm


def test_the_forms_are_the_six_that_the_law_names() -> None:
    assert [form.value for form in SecretForm] == [
        "document",
        "object",
        "place",
        "speech",
        "activity",
        "other",
    ]


def test_a_level_is_proposed_on_one_of_two_papers() -> None:
    assert set(ProposalPaper) == {ProposalPaper.SLIP, ProposalPaper.DETERMINATION}
