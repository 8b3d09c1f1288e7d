//! Switches: every mechanism can be turned off alone, into its neutral form.

use crate::parameters::section;

section! {
    /// Switches: each mechanism alone, off = its neutral form.
    Mechanisms["mechanisms"] {
        /// Peers' motivation, exhaustion and perceived standard pull each other together.
        contagion: bool = true, "", 0..=0, plausible 0..=0, Claim("model: peers are weakly contagious");
        /// Exits make further exits likelier and cost safety for a while.
        exit_contagion: bool = true, "", 0..=0, plausible 0..=0, Verified("Sunder et al. 2017; Felps et al. 2009");
        /// Pressure (demand above support) acts at once on effort and closing, and costs prospecting.
        push: bool = true, "", 0..=0, plausible 0..=0, Claim("B3");
        /// A high standard motivates those who feel safe, able and see a goal within reach.
        challenge: bool = true, "", 0..=0, plausible 0..=0, Verified("LePine, Podsakoff & LePine 2005");
        /// Pressure without safety demotivates.
        hindrance: bool = true, "", 0..=0, plausible 0..=0, Verified("LePine, Podsakoff & LePine 2005");
        /// Safety without a standard takes the edge off, and bores the ambitious.
        ease: bool = true, "", 0..=0, plausible 0..=0, Claim("B2");
        /// Goals seen as out of reach lower effort and motivation.
        belief: bool = true, "", 0..=0, plausible 0..=0, Memory("Locke & Latham");
        /// Fatigue and exhaustion lower effort, and exhaustion the quality of work.
        strain_on_effort: bool = true, "", 0..=0, plausible 0..=0, Claim("B3");
        /// Exhaustion makes the same load feel heavier.
        strain_on_load: bool = true, "", 0..=0, plausible 0..=0, Verified("Guthier et al. 2020");
        /// Skills grow and fade (off: they stay as they are).
        learning: bool = true, "", 0..=0, plausible 0..=0, Claim("B2");
        /// Unsteady leadership of the same mean counts for less.
        unsteadiness: bool = true, "", 0..=0, plausible 0..=0, Claim("B10");
        /// What was promised and not done costs trust and safety.
        broken_promises: bool = true, "", 0..=0, plausible 0..=0, Claim("B9");
        /// Open cases and the search for prospects compete for a week's time (off: each gets ordinary attention).
        attention: bool = true, "", 0..=0, plausible 0..=0, Quoted("Albers, Mantrala & Sridhar 2010: falling returns to selling time");
        /// A territory holds finite prospects, which renew (off: they never run out).
        prospects: bool = true, "", 0..=0, plausible 0..=0, Assumption;
        /// Between what displeases and an exit lies a slow withdrawal (off: everybody stays as attached as the ordinary).
        withdrawal: bool = true, "", 0..=0, plausible 0..=0, Verified("Lee & Mitchell 1994; Hom et al. 2012");
        /// Effort answers what the next sale pays, and a cut of pay.
        incentive: bool = true, "", 0..=0, plausible 0..=0, Memory("Lazear 2000; Kube, Marechal & Puppe 2013");
        /// Candidates answer what is paid, against what others pay.
        pay_attracts: bool = true, "", 0..=0, plausible 0..=0, Memory("Dal Bo, Finan & Rossi 2013");
        /// People are away ill for a few days, whatever their exhaustion.
        short_sick_leave: bool = true, "", 0..=0, plausible 0..=0, Assumption;
        /// Visible exemptions cost the others' standard, fairness and motivation.
        fairness: bool = true, "", 0..=0, plausible 0..=0, Claim("B16");
        /// The manager's week is limited.
        manager_hours: bool = true, "", 0..=0, plausible 0..=0, Claim("T2");
        /// What the manager does at customers helps to win and to keep them.
        manager_customers: bool = true, "", 0..=0, plausible 0..=0, Assumption;
        /// Top management supports a manager less who reports less.
        reporting: bool = true, "", 0..=0, plausible 0..=0, Assumption;
        /// Managers of one policy differ in what they intend.
        manager_intentions: bool = true, "", 0..=0, plausible 0..=0, Memory("ICC(1) of leadership ratings .10-.25");
        /// A manager from outside has the company to learn, and leaves more readily.
        outside_managers: bool = true, "", 0..=0, plausible 0..=0, Quoted("Bidwell 2011");
        /// What a seller earns against what they could earn elsewhere matters for staying.
        pay_comparison: bool = true, "", 0..=0, plausible 0..=0, Assumption;
        /// Part of a seller's customers go when the seller goes.
        customers_follow: bool = true, "", 0..=0, plausible 0..=0, Verified("Shi et al. 2017");
        /// Where safety is low people hide problems, and the manager's picture gets worse.
        hidden_problems: bool = true, "", 0..=0, plausible 0..=0, Claim("B10");
        /// A change of manager costs trust and makes some leave.
        manager_loss: bool = true, "", 0..=0, plausible 0..=0, Claim("K1");
        /// A style that suits the situation lets more of the same dose arrive.
        style: bool = true, "", 0..=0, plausible 0..=0, Claim("B8");
        /// Feedback more or less often than suits a seller costs motivation.
        feedback: bool = true, "", 0..=0, plausible 0..=0, Claim("K5");
        /// Part of what support does is recognition, in step with effort and results.
        recognition: bool = true, "", 0..=0, plausible 0..=0, Claim("B16");
        /// Team meetings give something or cost time.
        meetings: bool = true, "", 0..=0, plausible 0..=0, Claim("K9");
        /// Friction costs effort and energy.
        friction: bool = true, "", 0..=0, plausible 0..=0, Verified("LePine, Podsakoff & LePine 2005");
        /// A manager's skills grow and fade with own development.
        development: bool = true, "", 0..=0, plausible 0..=0, Claim("K8");
        /// What the manager does at the sellers' customers matters to them.
        joint_meetings: bool = true, "", 0..=0, plausible 0..=0, Claim("K2");
        /// Seven activities of leading and managing happen or do not, with an effect of each.
        activities: bool = true, "", 0..=0, plausible 0..=0, Claim("A2");
        /// The group owns more or less of what has to be done.
        ownership: bool = true, "", 0..=0, plausible 0..=0, Claim("A3");
        /// The company's coaching system changes what managers do.
        coaching_system: bool = true, "", 0..=0, plausible 0..=0, Claim("T1");
        /// Deliveries can be late and promises too large, and customers mind.
        delivery: bool = true, "", 0..=0, plausible 0..=0, Claim("R3");
        /// Coordination with marketing decides how many leads come, and how good they are.
        marketing: bool = true, "", 0..=0, plausible 0..=0, Claim("R2");
        /// People of one team differ lastingly in what they perceive.
        own_view: bool = true, "", 0..=0, plausible 0..=0, Memory("ICC(1) of climate: James 1982; Bliese 2000");
        /// Sellers form part of their contact with the manager anew when a new one comes.
        new_contact: bool = true, "", 0..=0, plausible 0..=0, Memory("Dormann & Zapf 2001");
        /// Newcomers see the job brighter at first, then darker, than those who have been there.
        newcomer_course: bool = true, "", 0..=0, plausible 0..=0, Verified("Boswell et al. 2005, 2009; Bransby et al. 2024");
        /// An ex-star takes credit and cases, and is no happier for it.
        credit: bool = true, "", 0..=0, plausible 0..=0, Claim("K1");
    }
}

#[cfg(test)]
mod tests {
    use super::Mechanisms;
    use crate::parameters::{Section, Value};

    /// The ordinary company has every mechanism, and each can be turned off.
    #[test]
    fn all_on_by_default() {
        let mut switches = Mechanisms::default();
        for (at, info) in Mechanisms::INFO.iter().enumerate() {
            assert_eq!((info.default, switches.get(at)), (Value::Switch(true), Value::Switch(true)), "{}", info.name);
            assert_eq!(switches.set(at, Value::Switch(false)), Ok(()));
            assert_eq!(switches.get(at), Value::Switch(false), "{}", info.name);
        }
    }
}
