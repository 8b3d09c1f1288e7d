//! What is measured: the weekly measures of a team, and the outcomes of a whole future.

use serde::Serialize;

/// How a number is to be read and printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// The scenario's currency.
    Money,
    /// The scenario's currency a year.
    MoneyPerYear,
    /// A state or level between 0 and 1.
    Level,
    /// A share between 0 and 1.
    Share,
    /// A share a year (turnover).
    PerYear,
    /// A number of things or people.
    Count,
    /// Hours a week.
    HoursPerWeek,
    /// Hours a month.
    HoursPerMonth,
    /// A number of weeks.
    Weeks,
    /// Years.
    Years,
    /// A multiple of a reference.
    Ratio,
}

impl Unit {
    /// The unit's name in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Money => "money",
            Unit::MoneyPerYear => "money/year",
            Unit::Level => "0-1",
            Unit::Share => "share",
            Unit::PerYear => "1/year",
            Unit::Count => "count",
            Unit::HoursPerWeek => "h/week",
            Unit::HoursPerMonth => "h/month",
            Unit::Weeks => "weeks",
            Unit::Years => "years",
            Unit::Ratio => "x",
        }
    }
}

/// Declares an enumeration of things measured, each with its name, unit and meaning.
macro_rules! catalogue {
    ($(#[$meta:meta])* $name:ident { $( $(#[doc = $doc:literal])+ $variant:ident = $text:literal, $unit:ident; )* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name { $( $(#[doc = $doc])+ $variant, )* }

        impl $name {
            /// All of them, in the order of the data files.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// Its place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }

            /// Its name in data files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Its unit.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self { $(Self::$variant => Unit::$unit),* }
            }

            /// What it means, in one sentence.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => crate::parameters::trimmed(concat!($($doc),+))),* }
            }

            /// The one with this name, if there is one.
            #[must_use]
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|m| m.name() == name)
            }
        }
    };
}

catalogue! {
    /// What is measured of a team in every week.
    Measure {
        /// Value of the deals won and repeat orders received in the week.
        Won = "won", Money;
        /// Value delivered (and invoiced) in the week.
        Delivered = "delivered", Money;
        /// Value won in the week for each budgeted seat, filled or not.
        WonPerSeat = "won_per_seat", Money;
        /// Margin on what was delivered, less pay, commission, replacement and manager.
        Contribution = "contribution", Money;
        /// The part of contribution that is earned: margin on what was delivered.
        Margin = "margin", Money;
        /// The part of contribution that goes to base pay, with what employing costs on top of it.
        PayCost = "pay_cost", Money;
        /// The part of contribution that goes to commission.
        Commission = "commission", Money;
        /// The part of contribution that goes to replacing those who left.
        Replacement = "replacement", Money;
        /// The part of contribution that goes to the manager.
        ManagerCost = "manager_cost", Money;
        /// Value won over the quota of all budgeted seats.
        Attainment = "attainment", Ratio;
        /// Mean effort of those present (1 = the ordinary company).
        Effort = "effort", Ratio;
        /// Mean working hours given to selling by those present.
        SellingHours = "selling_hours", HoursPerWeek;
        /// Leads worked up in the week.
        Leads = "leads", Count;
        /// Leads that became qualified opportunities.
        Qualified = "qualified", Count;
        /// Deals won.
        Wins = "wins", Count;
        /// Leads and opportunities lost.
        Losses = "losses", Count;
        /// Open leads and opportunities at the week's end.
        Open = "open", Count;
        /// Sellers who left.
        Exits = "exits", Count;
        /// Left for reasons outside work.
        ExitsShock = "exits_shock", Count;
        /// Left out of dissatisfaction.
        ExitsDissatisfaction = "exits_dissatisfaction", Count;
        /// Left for a better offer.
        ExitsAmbition = "exits_ambition", Count;
        /// Left over pay.
        ExitsPay = "exits_pay", Count;
        /// Left because the manager did.
        ExitsManager = "exits_manager", Count;
        /// Left early: the wrong job.
        ExitsMisfit = "exits_misfit", Count;
        /// Dismissed.
        ExitsDismissal = "exits_dismissal", Count;
        /// Left burnt out.
        ExitsBurnout = "exits_burnout", Count;
        /// Sellers promoted to manager.
        Promotions = "promotions", Count;
        /// Managers who left.
        ManagerExits = "manager_exits", Count;
        /// Sellers who started.
        Hires = "hires", Count;
        /// Open seats at the week's end.
        Vacancies = "vacancies", Count;
        /// Sellers on sick leave.
        OnSickLeave = "on_sick_leave", Count;
        /// Share of those present whose exhaustion is marked (above the stated cut).
        Burnt = "burnt", Share;
        /// Mean motivation (will).
        Motivation = "motivation", Level;
        /// Mean energy: what fatigue and exhaustion leave.
        Energy = "energy", Level;
        /// Mean fatigue: spent and restored within weeks.
        Fatigue = "fatigue", Level;
        /// Mean exhaustion: built and recovered over months.
        Exhaustion = "exhaustion", Level;
        /// Mean perceived safety.
        Safety = "safety", Level;
        /// Mean perceived standard.
        Standard = "standard", Level;
        /// Mean role clarity.
        Clarity = "clarity", Level;
        /// Mean responsibility (ownership of one's work).
        Responsibility = "responsibility", Level;
        /// Mean of what each gets of continuous feedback, as often as suits.
        Feedback = "feedback", Level;
        /// Mean of safety with standard: the lesser of both, seller by seller.
        SafeStandard = "safe_standard", Level;
        /// Systematic follow-up: demand delivered, less what was promised and not done.
        FollowUp = "follow_up", Level;
        /// Friction in the team.
        Friction = "friction", Level;
        /// The group's ownership: what it does for itself (.5 in the ordinary company).
        Ownership = "ownership", Level;
        /// Coverage of setting and changing direction: 1 = it happens as far as is needed, whoever does it.
        Direction = "direction", Ratio;
        /// Coverage of creating a shared view.
        SharedView = "shared_view", Ratio;
        /// Coverage of creating and keeping engagement.
        Engagement = "engagement", Ratio;
        /// Coverage of making plans and setting goals.
        Planning = "planning", Ratio;
        /// Coverage of tying resources to goals.
        Resourcing = "resourcing", Ratio;
        /// Coverage of driving plans within cost, time and scope.
        Driving = "driving", Ratio;
        /// Coverage of executing consequences, good and bad.
        Consequences = "consequences", Ratio;
        /// Customers' goodwill: 1 as long as they get what they were led to expect.
        Goodwill = "goodwill", Level;
        /// Share of what was due that comes late.
        Late = "late", Share;
        /// The manager's role clarity.
        ManagerClarity = "manager_clarity", Level;
        /// Mean trust in the manager.
        Trust = "trust", Level;
        /// Mean satisfaction, as a satisfaction survey would read it.
        Satisfaction = "satisfaction", Level;
        /// Mean intention to leave: chance of leaving by choice within a year.
        Intention = "intention", Level;
        /// Mean skill in prospecting and booking.
        Prospecting = "prospecting", Level;
        /// Mean skill in negotiating and closing.
        Closing = "closing", Level;
        /// Mean ambition of those present.
        Ambition = "ambition", Level;
        /// Mean tenure.
        Tenure = "tenure", Years;
        /// Mean earnings at a year's pace.
        Earnings = "earnings", MoneyPerYear;
        /// Fairness: how far the standard is seen to apply to everyone.
        Fairness = "fairness", Level;
        /// Support as delivered.
        Support = "support", Level;
        /// Demand as delivered.
        Demand = "demand", Level;
        /// Support as intended.
        SupportIntended = "support_intended", Level;
        /// Demand as intended.
        DemandIntended = "demand_intended", Level;
        /// The manager's hours with people (support and demand together).
        PeopleHours = "people_hours", HoursPerWeek;
        /// Hours needed of the manager over hours there are.
        ManagerLoad = "manager_load", Ratio;
        /// The manager's energy.
        ManagerEnergy = "manager_energy", Level;
        /// Experienced zone: performance.
        InPerformance = "in_performance", Share;
        /// Experienced zone: comfort.
        InComfort = "in_comfort", Share;
        /// Experienced zone: stress.
        InStress = "in_stress", Share;
        /// Experienced zone: apathy.
        InApathy = "in_apathy", Share;
        /// Intended zone: performance.
        IntendedPerformance = "intended_performance", Share;
        /// Intended zone: comfort.
        IntendedComfort = "intended_comfort", Share;
        /// Intended zone: stress.
        IntendedStress = "intended_stress", Share;
        /// Intended zone: apathy.
        IntendedApathy = "intended_apathy", Share;
    }
}

catalogue! {
    /// What one whole future comes to, from week 0 to the end.
    Outcome {
        /// Value won, a year.
        Won = "won_per_year", MoneyPerYear;
        /// Value delivered, a year.
        Delivered = "delivered_per_year", MoneyPerYear;
        /// Value won, a year and budgeted seat.
        WonPerSeat = "won_per_seat_year", MoneyPerYear;
        /// Contribution, a year.
        Contribution = "contribution_per_year", MoneyPerYear;
        /// Contribution, a year and budgeted seat.
        ContributionPerSeat = "contribution_per_seat_year", MoneyPerYear;
        /// Value won over the quota of all budgeted seats.
        Attainment = "attainment", Ratio;
        /// Leads worked up, a year and budgeted seat.
        Leads = "leads_per_seat_year", Count;
        /// Exits a year for each budgeted seat.
        Turnover = "turnover", PerYear;
        /// Voluntary exits (outside, dissatisfaction, ambition, pay, manager) a year and budgeted seat.
        VoluntaryTurnover = "voluntary_turnover", PerYear;
        /// Exits for reasons outside work, in all.
        ExitsShock = "exits_shock", Count;
        /// Exits out of dissatisfaction, in all.
        ExitsDissatisfaction = "exits_dissatisfaction", Count;
        /// Exits for a better offer, in all.
        ExitsAmbition = "exits_ambition", Count;
        /// Exits over pay, in all.
        ExitsPay = "exits_pay", Count;
        /// Exits after the manager's, in all.
        ExitsManager = "exits_manager", Count;
        /// Early exits from the wrong job, in all.
        ExitsMisfit = "exits_misfit", Count;
        /// Dismissals, in all.
        ExitsDismissal = "exits_dismissal", Count;
        /// Exits by burnout, in all.
        ExitsBurnout = "exits_burnout", Count;
        /// Voluntary exits of sellers in the best fifth by trailing 26-week sales, in all.
        ExitsTopFifth = "exits_top_fifth", Count;
        /// Voluntary exits of highly ambitious sellers, in all.
        ExitsAmbitious = "exits_ambitious", Count;
        /// Managers who left, in all.
        ManagerExits = "manager_exits", Count;
        /// Hires, in all.
        Hires = "hires", Count;
        /// Seat-weeks vacant, as a share of all.
        Vacant = "vacant", Share;
        /// Seller-weeks on sick leave, as a share of all.
        SickLeave = "sick_leave", Share;
        /// Hours given to selling, a week and seller.
        SellingHours = "selling_hours", HoursPerWeek;
        /// The manager's hours with people, a month and seller.
        CoachingHours = "coaching_hours", HoursPerMonth;
        /// Mean motivation.
        Motivation = "motivation", Level;
        /// Mean energy.
        Energy = "energy", Level;
        /// Mean exhaustion.
        Exhaustion = "exhaustion", Level;
        /// Share with marked exhaustion.
        Burnt = "burnt", Share;
        /// Mean perceived safety.
        Safety = "safety", Level;
        /// Mean perceived standard.
        Standard = "standard", Level;
        /// Mean satisfaction.
        Satisfaction = "satisfaction", Level;
        /// Mean of both skills at the end.
        SkillAtEnd = "skill_at_end", Level;
        /// Weeks in the performance zone, as experienced.
        WeeksPerformance = "weeks_performance", Weeks;
        /// Weeks in the comfort zone, as experienced.
        WeeksComfort = "weeks_comfort", Weeks;
        /// Weeks in the stress zone, as experienced.
        WeeksStress = "weeks_stress", Weeks;
        /// Weeks in the apathy zone, as experienced.
        WeeksApathy = "weeks_apathy", Weeks;
        /// Weeks in which the zone intended is not the zone experienced.
        WeeksApart = "weeks_apart", Weeks;
        /// First week in the performance zone; empty if never.
        FirstPerformance = "first_performance", Weeks;
        /// First week in the comfort zone; empty if never.
        FirstComfort = "first_comfort", Weeks;
        /// First week in the stress zone; empty if never.
        FirstStress = "first_stress", Weeks;
        /// First week in the apathy zone; empty if never.
        FirstApathy = "first_apathy", Weeks;
        /// Zone experienced at the end: 1 performance, 2 comfort, 3 stress, 4 apathy.
        ZoneAtEnd = "zone_at_end", Count;
    }
}
