export { StaffLayout as default } from "../../staff-layout";
