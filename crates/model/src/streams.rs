//! Streams of random numbers. Every draw in the model belongs to one named here; its number is part of the draw's
//! address, so adding a stream, or drawing more or less from one, moves no other.

/// What a block of four uniform numbers is for. The comment of each names its words in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Stream {
    /// By week: shock to the market's demand that regions share; by team, week: the region's own.
    Market = 1,
    /// By team, seat: the territory's potential.
    Territory = 2,
    /// By team, seat, week: number of leads.
    Leads = 3,
    /// By team, seat, birth week, number: patience until qualified, until won, until lost; deal size.
    Opportunity = 4,
    /// By person (or candidate): ambition, feedback affinity, resilience, disposition.
    Character = 5,
    /// By person (or candidate): prospecting talent, closing talent, their common part, leading aptitude.
    Talent = 6,
    /// By person (or candidate): good or poor fit, spread of fit, contact with the manager, bargaining.
    Match = 7,
    /// By person: how the first week of history finds them: tenure, motivation, exhaustion, skill.
    Arrival = 8,
    /// By person, week: leaves or stays, falls ill, length of illness, a shock to staying.
    Fate = 9,
    /// By person, week: private life, mood, what happens at work (safety, satisfaction), thoughts of leaving.
    Mood = 10,
    /// By team, seat, hire number: weeks until the seat is filled, fraction of a candidate.
    Vacancy = 11,
    /// By team, seat, hire number, candidate: what the interview shows, whether a poor match withdraws.
    Interview = 12,
    /// By manager's person: relation, system, administration skill; diagnosis.
    ManagerSkill = 13,
    /// By manager's person, week: support's and demand's deviation, leaves or stays, unused.
    ManagerWeek = 14,
    /// By manager's person, seller's person, week: the signs that the manager reads, four in a first block and one in a
    /// second.
    Signs = 15,
    /// By team, seat, week: lots drawn when an event picks at random; a noisy assessment of aptitude; by seat and hire: a
    /// role dealt by lot.
    Lot = 16,
    /// By team, seat, week: the territory dealt in a reorganization.
    Reorganization = 17,
    /// By person (or candidate): readiness to change jobs, lasting difference of skill, unused, unused.
    Lasting = 19,
    /// By person (seat and hire number): lasting views of safety, of standard, of clarity; unused. By person and manager's person: contact.
    View = 20,
    /// By person, month of the files: what a survey reads beside the truth, four answers in a first block and four in a
    /// second.
    Survey = 21,
    /// By manager's person: departure from the policy in support and in demand, longing to top the list, unused.
    ManagerIntention = 22,
    /// Reserved: designs of experiments draw from this number, outside the week (`teamdrift_stats::streams`).
    Design = 18,
}

impl From<Stream> for u8 {
    fn from(stream: Stream) -> Self {
        stream as u8
    }
}

#[cfg(test)]
mod tests {
    use super::Stream;

    /// A changed number changes every result: "results change" in the CHANGELOG.
    #[test]
    fn numbers_are_fixed() {
        let numbers = [
            (Stream::Market, 1),
            (Stream::Territory, 2),
            (Stream::Leads, 3),
            (Stream::Opportunity, 4),
            (Stream::Character, 5),
            (Stream::Talent, 6),
            (Stream::Match, 7),
            (Stream::Arrival, 8),
            (Stream::Fate, 9),
            (Stream::Mood, 10),
            (Stream::Vacancy, 11),
            (Stream::Interview, 12),
            (Stream::ManagerSkill, 13),
            (Stream::ManagerWeek, 14),
            (Stream::Signs, 15),
            (Stream::Lot, 16),
            (Stream::Reorganization, 17),
            (Stream::Design, 18),
            (Stream::Lasting, 19),
            (Stream::View, 20),
            (Stream::Survey, 21),
            (Stream::ManagerIntention, 22),
        ];
        for (stream, number) in numbers {
            assert_eq!(u8::from(stream), number);
        }
    }
}
