import { prepareShaders } from './shaders.js'
import { shoot } from './shoot.js'

prepareShaders()
window.shoot = shoot
window.ready = true
